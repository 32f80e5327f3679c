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
 * The IPv4 addresses that an IPv6 address may carry, in each way that a network may unpack.
 * https://www.rfc-editor.org/rfc/rfc4291#section-2.5.5, rfc6052 and rfc8215 (NAT64), rfc3056 (6to4), rfc5214 (ISATAP)
 */
function carriedBy(address: Address): readonly ipaddr.IPv4[] {
  if (!isV6(address)) return [];
  const bytes = address.toByteArray();
  const at = (...places: readonly number[]): ipaddr.IPv4 =>
    new ipaddr.IPv4(places.map((place) => bytes[place] ?? 0));
  const last = at(12, 13, 14, 15);
  const isatap =
    (bytes[8] === 0 || bytes[8] === 2) && bytes[9] === 0 && bytes[10] === 0x5e && bytes[11] === 0xfe;
  return [
    // Mapped, translated and compatible addresses, and the usual prefix of NAT64.
    ...(address.match(LOW_BLOCK, 64) || address.match(NAT64, 96) || isatap ? [last] : []),
    // A network of its own for NAT64 may have prefixes of any length inside this one.
    ...(address.match(LOCAL_NAT64, 48) ? [at(6, 7, 9, 10), at(7, 9, 10, 11), at(9, 10, 11, 12), last] : []),
    ...(address.range() === '6to4' ? [at(2, 3, 4, 5)] : []),
  ];
}

const LOW_BLOCK = ipaddr.IPv6.parse('::');
const NAT64 = ipaddr.IPv6.parse('64:ff9b::');
const LOCAL_NAT64 = ipaddr.IPv6.parse('64:ff9b:1::');

/** Whether an address may be dialled: on the public Internet, or in a block that the operator allows. */
export function mayDial(address: Address, allowed: readonly AddressBlock[]): boolean {
  const carried = carriedBy(address);
  const all = [address, ...carried];
  if (all.some((one) => METADATA.includes(bare(one)))) return false;
  const isAllowed = (one: Address): boolean => allowed.some((block) => isIn(one, block));
  if (isAllowed(address) || (carried.length > 0 && carried.every(isAllowed))) return true;
  // Everything that has no known purpose on the public Internet is refused, whatever it is.
  if (!isV6(address)) return isPublic(address);
  if (carried.length > 0 && !carried.every(isPublic)) return false;
  if (address.range() === 'ipv4Mapped' || address.match(NAT64, 96) || address.range() === '6to4') return true;
  // A zone names a network card: what is public needs none.
  return !address.zoneId && isPublic(address) && address.match(GLOBAL_UNICAST);
}

const isPublic = (address: Address): boolean => address.range() === 'unicast';

/** Without its zone: that says from where to dial, and not whom. */
const bare = (address: Address): string => address.toString().replace(/%.*$/u, '');

function isIn(address: Address, [block, bits]: AddressBlock): boolean {
  if (isV6(address)) return isV6(block) && address.match(block, bits);
  return !isV6(block) && address.match(block, bits);
}

const isV6 = (address: Address): address is ipaddr.IPv6 => address.kind() === 'ipv6';
