import { BlockList, isIPv4, isIPv6 } from 'node:net';
import { publicIpv6, specialIpv4, specialIpv6 } from './data/special-networks.ts';

const special = new BlockList();
for (const [network, prefix] of specialIpv4) special.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of specialIpv6) special.addSubnet(network, prefix, 'ipv6');

const globalIpv6 = new BlockList();
globalIpv6.addSubnet(...publicIpv6, 'ipv6');

/** Whether an IP address is one of the public Internet. Anything that is not plainly an address is not. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !special.check(address, 'ipv4');
  if (!isIPv6(address) || address.includes('%')) return false;
  return globalIpv6.check(address, 'ipv6') && !special.check(address, 'ipv6');
}
