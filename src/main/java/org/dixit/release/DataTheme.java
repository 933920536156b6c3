package org.dixit.release;

/** What a dataset is about, by the codes of the data theme list of the European Union's Publications Office. */
public enum DataTheme {
    AGRI("Agriculture, fisheries, forestry and food"),
    ECON("Economy and finance"),
    EDUC("Education, culture and sport"),
    ENER("Energy"),
    ENVI("Environment"),
    GOVE("Government and public sector"),
    HEAL("Health"),
    INTR("International issues"),
    JUST("Justice, legal system and public safety"),
    REGI("Regions and cities"),
    SOCI("Population and society"),
    TECH("Science and technology"),
    TRAN("Transport");

    private final String label;

    DataTheme(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
