import fc from 'fast-check';

/**
 * For runs that only ask whether a property fails: the smallest example of the failure is not searched for.
 */
fc.configureGlobal({ endOnFailure: true });
