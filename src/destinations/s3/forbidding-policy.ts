/**
 * Policies by the words of AWS: of an identity or a resource, of an organization, and others that limit what those give.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshoot-403-errors.html#access-denied-message-examples
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
const POLICY =
  /(explicit deny in an?|because no) ((identity|resource)-based policy|permissions boundary|(?:session|vpc endpoint|((?:service|resource) control)) policy)/iu;

/**
 * Which policy forbids what another permission cannot allow: one with a Deny, or one that limits what all others may give.
 * Empty where a Deny is said to be somewhere; `undefined` where it is a permission that is missing. AWS says it to those of the
 * account or its organization only.
 */
export function forbiddingPolicy(message: string, aboutKey = false): string | undefined {
  const found = POLICY.exec(message);
  if (!found) return message.includes('explicit deny') ? '' : undefined;
  const [, how, policy = '', based, organization] = found;
  if (based !== undefined && how === 'because no') return undefined;
  if (based === 'resource') return aboutKey ? 'KMS key policy' : 'bucket policy';
  return organization === undefined ? policy : `${policy} (AWS Organizations)`;
}
