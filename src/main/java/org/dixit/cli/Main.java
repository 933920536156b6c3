package org.dixit.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.dixit.article.InputException;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: {@link #run} does a command and tells its exit code; only {@link #main} ends the process. */
@Command(name = "dixit", mixinStandardHelpOptions = true, versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = {"Who said what, through whom: turns news articles into linked data and serves them.", "",
            "First steps: @|bold dixit publish data/articles|@ and open http://localhost:3030/"},
        subcommands = {ConvertCommand.class, ValidateCommand.class, BuildCommand.class, ServeCommand.class, ReloadCommand.class,
            RollbackCommand.class, VerifyCommand.class, BackupCommand.class, PublishCommand.class, QueryCommand.class,
            EvaluateCommand.class, ExplainCommand.class, AuthorityCommand.class, GenerateCompletion.class,
            RehearseCommand.class},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:done, and the answer is no: articles were rejected, data do not conform",
            "2:wrong usage or bad input; nothing was done", "3:the program failed: please report it"})
public final class Main {

    private Main() {
    }

    public static void main(String[] args) {
        // UTF-8 whatever the locale; a large buffer, since quads are written through it.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = run(out, err, args);
        out.flush();
        System.exit(code);
    }

    /** Runs one command; never ends the process, so that tests and other programs can call it. */
    public static int run(PrintStream out, PrintStream err, String... args) {
        CommandLine line = new CommandLine(new Main(), new CommandFactory(out, err));
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(true);
        line.setExecutionExceptionHandler((fault, command, parsed) -> exitCodeOf(fault, err));
        line.setParameterExceptionHandler((bad, given) -> {
            CommandLine command = bad.getCommandLine();
            err.println("dixit: " + bad.getMessage() + "; see " + command.getCommandSpec().qualifiedName() + " --help");
            CommandLine.UnmatchedArgumentException.printSuggestions(bad, new PrintWriter(err, true));
            return ExitCode.USAGE;
        });
        if (args.length == 0) {
            line.usage(err);
            return ExitCode.USAGE;
        }
        return line.execute(args);
    }

    private static int exitCodeOf(Exception fault, PrintStream err) {
        Optional<String> full = FullDisk.message(fault);
        if (full.isPresent()) {
            return told(full.get(), err);
        }
        return switch (fault) {
            case InputException bad -> told(bad.getMessage(), err);
            case UncheckedIOException unreadable -> told(String.valueOf(unreadable.getCause()), err);
            case IOException unreadable -> told(unreadable.toString(), err);
            default -> {
                err.println("dixit: the program failed; this is our fault, please report it with the lines below");
                fault.printStackTrace(err);
                yield ExitCode.OUR_FAULT;
            }
        };
    }

    private static int told(String message, PrintStream err) {
        err.println("dixit: " + message);
        return ExitCode.USAGE;
    }
}
