import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** A block of addresses, such as `10.0.0.0/8`. */
export type AddressBlock = readonly [Address, number];

/** Reads CIDR blocks; throws on one that is none, so that a mistyped allow-list is noticed at the start. */
export function readBlocks(texts: readonly string[]): readonly AddressBlock[] {
  return texts.map((text) => ipaddr.parseCIDR(text));
}

/**
 * The address that a text writes down, in any of the ways that resolvers take: `2130706433`, `0x7f.1`, `0177.0.0.1`,
 * `[::1]`, `fe80::1%eth0`. `undefined` for names.
 */
export function literalAddress(host: string): Address | undefined {
  const bare = host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host;
  return ipaddr.isValid(bare) ? ipaddr.parse(bare) : undefined;
}

/**
 * Services of clouds that hand out credentials to whoever can reach them. Refused even when an allowed block holds them;
 * Azure's would count as public otherwise.
 * https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html
 */
const METADATA: readonly string[] = [
  '169.254.169.254',
  '169.254.170.2',
  '169.254.170.23',
  '168.63.129.16',
  '100.100.100.200',
  '192.0.0.192',
  'fd00:ec2::254',
  'fd00:ec2::23',
  'fd20:ce::254',
];

const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * The address that packets end up at: IPv6 can carry an IPv4 address in several ways, and a network may unpack it.
 * https://www.rfc-editor.org/rfc/rfc4291#section-2.5.5, rfc6052 (NAT64), rfc3056 (6to4)
 */
function unwrap(address: Address): Address {
  if (!isV6(address)) return address;
  const bytes = address.toByteArray();
  const range = address.range();
  if (range === 'ipv4Mapped') return address.toIPv4Address();
  const wellKnownNat64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96');
  if (address.match(wellKnownNat64)) return new ipaddr.IPv4(bytes.slice(12));
  if (range === '6to4') return new ipaddr.IPv4(bytes.slice(2, 6));
  return address;
}

/** Whether an address may be dialled: on the public Internet, or in a block that the operator allows. */
export function mayDial(address: Address, allowed: readonly AddressBlock[]): boolean {
  const target = unwrap(address);
  if ([address, target].some((one) => METADATA.includes(one.toString()))) return false;
  if (allowed.some((block) => isIn(address, block) || isIn(target, block))) return true;
  // Everything that has no known purpose on the public Internet is refused, whatever it is.
  return target.range() === 'unicast' && (!isV6(target) || target.match(GLOBAL_UNICAST));
}

function isIn(address: Address, [block, bits]: AddressBlock): boolean {
  if (isV6(address)) return isV6(block) && address.match(block, bits);
  return !isV6(block) && address.match(block, bits);
}

const isV6 = (address: Address): address is ipaddr.IPv6 => address.kind() === 'ipv6';
