package org.dixit.release;

/** How often new releases come, by the codes of the frequency list of the European Union's Publications Office. */
public enum UpdateFrequency {
    CONT, DAILY, WEEKLY, BIWEEKLY, MONTHLY, QUARTERLY, ANNUAL, IRREG, NEVER, UNKNOWN
}
