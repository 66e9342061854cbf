interface Policy {
  createScriptURL: (url: string) => string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

/** A policy name can be registered once a page. */
let policy: Policy | null = null;

/** The address of a worker's script, which the build made, approved under Trusted Types. */
export function trusted(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return address;
  policy ??= trustedTypes.createPolicy('chalkgrad', { createScriptURL: (url) => url });
  return policy.createScriptURL(address);
}
