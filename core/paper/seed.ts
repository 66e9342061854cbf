/** Seeds are whole numbers that are short to type. */
export const MOST_SEED = 999_999_999;
