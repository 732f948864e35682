package org.overturn.local.samples;

/// A provider that does not exist; its NPI is made up, with a valid check digit.
record Payee(String name, String npi, String tax) {

    static final Payee CLINIC = new Payee("EXAMPLE VALLEY CLINIC", "1999999984", "990000001");
    static final Payee HOSPITAL = new Payee("EXAMPLE VALLEY HOSPITAL", npi("199999001"), "990000002");
    static final Payee DENTIST = new Payee("SAMPLE STREET DENTAL", npi("199999002"), "990000003");

    /// Source: CMS, National Provider Identifier check digit: Luhn over `80840` and the number.
    private static String npi(String nineDigits) {
        String digits = "80840" + nineDigits;
        int sum = 0;
        for (int i = digits.length() - 1, weight = 2; i >= 0; i--, weight = 3 - weight) {
            int product = (digits.charAt(i) - '0') * weight;
            sum += product / 10 + product % 10;
        }
        return nineDigits + (10 - sum % 10) % 10;
    }
}
