/**
 * The values that a quantity can have. share: between 0 and 1, as a decay · small: positive and small, as ε ·
 * count: 1, 2, 3 …, as the number of an update · positive: a learning rate, a mean of squares · real: of either
 * sign, as a gradient.
 */
export const domains = ['real', 'positive', 'share', 'small', 'count'] as const;
export type Domain = (typeof domains)[number];
