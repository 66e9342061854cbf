import fc from 'fast-check';

/**
 * For runs that only check whether a property fails: fast-check does not search for the smallest example.
 */
fc.configureGlobal({ endOnFailure: true });
