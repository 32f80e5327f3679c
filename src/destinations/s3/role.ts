import type { Objection } from '../schemas.js';

/** A role in somebody's AWS account. */
export interface RoleArn {
  readonly partition: string;
  readonly account: string;
  /** With its path. */
  readonly name: string;
}

/**
 * Reads `arn:aws:iam::123456789012:role/path/name`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-arns
 */
export function parseRoleArn(text: string): RoleArn | undefined {
  const [arn, partition = '', service, region, account = '', resource = '', ...more] = text.split(':');
  if (arn !== 'arn' || service !== 'iam' || region !== '' || more.length > 0) return undefined;
  if (!/^aws(?:-[a-z]{2,10}){0,3}$/u.test(partition) || !/^\d{12}$/u.test(account)) return undefined;
  if (!resource.startsWith('role/')) return undefined;
  const name = resource.slice('role/'.length);
  return /^[\w+=,.@/-]{1,512}$/u.test(name) && !name.endsWith('/') ? { partition, account, name } : undefined;
}

/** Why a text is no role. */
export const objectionToRoleArn = (text: string): Objection | undefined =>
  parseRoleArn(text) ? undefined : ['role.format', {}];

/** The partition that a region belongs to: https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html */
export function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  if (region.startsWith('us-gov-')) return 'aws-us-gov';
  if (region.startsWith('us-iso-')) return 'aws-iso';
  if (region.startsWith('us-isob-')) return 'aws-iso-b';
  return region.startsWith('eusc-') ? 'aws-eusc' : 'aws';
}

/** A role of one partition cannot be reached from a region of another. */
export function objectionToPartition(values: {
  readonly roleArn?: string | undefined;
  readonly region: string;
}): readonly ['region', 'role.partition', { partition: string }] | undefined {
  const role = values.roleArn === undefined ? undefined : parseRoleArn(values.roleArn);
  return role && role.partition !== partitionOf(values.region)
    ? ['region', 'role.partition', { partition: role.partition }]
    : undefined;
}
