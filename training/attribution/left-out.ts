/**
 * Share of the features that each look at an example does without. What is learnt from many features, of which none can be relied on,
 * holds on texts where some are missing (Sutton, Sindelar, McCallum 2006; Srivastava et al. 2014).
 */
export const LEFT_OUT = 0.25;
