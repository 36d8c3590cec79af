import { BlockList, isIP } from 'node:net'

/** Not the public internet: https://www.iana.org/assignments/iana-ipv4-special-registry, and 240/4 with 224/4. */
const notPublic4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  // Azure's wire server: a public number that every virtual machine there reaches.
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
]

/** Within 2000::/3, the only range given out: https://www.iana.org/assignments/iana-ipv6-special-registry. */
const notPublic6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
]

const refused = new BlockList()
for (const [network, bits] of notPublic4) refused.addSubnet(network, bits, 'ipv4')
for (const [network, bits] of notPublic6) refused.addSubnet(network, bits, 'ipv6')

const given6 = new BlockList()
given6.addSubnet('2000::', 3, 'ipv6')

/**
 * Whether an IP address is one machine of the public internet. IPv4 in IPv6's clothes (mapped, NAT64, 6to4, Teredo) is
 * not: it would lead around the list.
 */
export const isPublicAddress = (address: string): boolean => {
  const family = isIP(address)
  // `fe80::1%eth0`: a zone makes sense only near by.
  if (family === 0 || address.includes('%')) return false
  if (family === 4) return !refused.check(address, 'ipv4')
  return given6.check(address, 'ipv6') && !refused.check(address, 'ipv6')
}
