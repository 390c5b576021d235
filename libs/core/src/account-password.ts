/** Of a password that a person chooses, in characters. */
export const SHORTEST_PASSWORD = 8;
export const LONGEST_PASSWORD = 500;
