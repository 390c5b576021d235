import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net';

/**
 * Networks that no feed on the internet lives in: IANA special-purpose registries (RFC 6890 and later), the metadata
 * addresses of clouds among them (169.254.169.254, 100.100.100.200, fd00:ec2::254).
 */
const V4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
/** Of IPv6 only 2000::/3 is handed out; these parts of it are not for the public or carry an IPv4 address within. */
const V6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const listOf = (networks: readonly (readonly [string, number])[], family: 'ipv4' | 'ipv6'): BlockList => {
  const list = new BlockList();
  for (const [network, prefix] of networks) list.addSubnet(network, prefix, family);
  return list;
};
const blockedV4 = listOf(V4, 'ipv4');
const blockedV6 = listOf(V6, 'ipv6');
const handedOutV6 = listOf([['2000::', 3]], 'ipv6');

/** True for an address that a feed must not be fetched from. Takes IPv4 and IPv6; anything else counts as private. */
export function isPrivateAddress(address: string): boolean {
  const bare = address.replace(/%.*$/, '').replaceAll(/^\[|\]$/g, '');
  if (isIPv4(bare)) return blockedV4.check(bare, 'ipv4');
  // Mapped, translated and compatible addresses (::ffff:10.0.0.1, 64:ff9b::a00:1) lie outside 2000::/3.
  if (isIPv6(bare)) return !handedOutV6.check(bare, 'ipv6') || blockedV6.check(bare, 'ipv6');
  return true;
}

export const isLiteralAddress = (host: string): boolean => isIP(host.replaceAll(/^\[|\]$/g, '')) !== 0;
