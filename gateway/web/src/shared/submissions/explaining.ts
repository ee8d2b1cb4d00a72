/** The service takes no explanation shorter than this. */
export const SHORTEST = 5;
