/** The built-in marking policies: their names, and each by its name. */
export {
  defaultPolicy,
  policies,
  policyNames,
  policyOf,
  type MarkingPolicy,
  type PolicyName,
} from '../paper/marking-policy.ts';
