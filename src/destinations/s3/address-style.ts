/** How a service names buckets in addresses. */
export type AddressStyle = 'path' | 'virtual-host';

/** Services at which only one of the two works, or not for every bucket. All others take both, or the path style. */
const STYLES: readonly (readonly [suffix: string, style: AddressStyle])[] = [
  // https://docs.oracle.com/en-us/iaas/Content/Object/Tasks/s3compatibleapi.htm
  ['.oraclecloud.com', 'path'],
  // https://www.alibabacloud.com/help/en/oss/developer-reference/compatibility-with-amazon-s3
  ['.aliyuncs.com', 'virtual-host'],
  // https://supabase.com/docs/guides/storage/s3/authentication
  ['.supabase.co', 'path'],
];

/** The address style that a service is known to need; `undefined` when it is not known, or either will do. */
export function knownAddressStyle(endpoint: string): AddressStyle | undefined {
  let host: string;
  try {
    host = new URL(endpoint).hostname;
  } catch {
    return undefined;
  }
  return STYLES.find(([suffix]) => host.endsWith(suffix))?.[1];
}
