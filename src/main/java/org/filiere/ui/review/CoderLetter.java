package org.filiere.ui.review;

/**
 * A coder of the case at hand as the lead sees it: by a letter, until names are revealed.
 *
 * @param coderId who
 * @param number from 1, the key that takes this coder's score
 * @param letter A, B, C …
 * @param name the coder's name
 * @param assigned whether the case is assigned to the coder
 * @param handedIn whether the coder has handed it in
 */
record CoderLetter(String coderId, int number, String letter, String name, boolean assigned, boolean handedIn) {

    private static final int LETTERS = 26;

    /** The letter of a coder: A to Z, then A2, B2 … */
    static String letter(int number) {
        String letter = String.valueOf((char) ('A' + (number - 1) % LETTERS));
        int round = (number - 1) / LETTERS + 1;
        return round == 1 ? letter : letter + round;
    }

    /** How the coder is called: by the letter, or by the name once names are revealed. */
    String shown(boolean revealed) {
        return revealed ? letter + " · " + name : letter;
    }
}
