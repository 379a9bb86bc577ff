/** Which addresses may be asked: those of the public network, never this machine or the networks around it. */
import { BlockList, isIP } from "node:net";

/** Whether a machine of this IP address may be asked. */
export type AddressCheck = (ip: string) => boolean;

const CLOSED_V4: readonly (readonly [net: string, prefix: number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];

/** Of the newer addresses only those that are given to machines of the public network are open. */
const OPEN_V6: readonly (readonly [net: string, prefix: number])[] = [["2000::", 3]];
const CLOSED_V6: readonly (readonly [net: string, prefix: number])[] = [
  // Those that carry an older address inside them may lead anywhere.
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
];

function listOf(nets: readonly (readonly [string, number])[], family: "ipv4" | "ipv6"): BlockList {
  const list = new BlockList();
  for (const [net, prefix] of nets) list.addSubnet(net, prefix, family);
  return list;
}

const closedV4 = listOf(CLOSED_V4, "ipv4");
const openV6 = listOf(OPEN_V6, "ipv6");
const closedV6 = listOf(CLOSED_V6, "ipv6");

export const isPublicAddress: AddressCheck = (ip) => {
  const family = ip.includes("%") ? 0 : isIP(ip);
  if (family === 4) return !closedV4.check(ip, "ipv4");
  if (family !== 6) return false;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  if (mapped !== undefined) return isPublicAddress(mapped);
  return openV6.check(ip, "ipv6") && !closedV6.check(ip, "ipv6");
};

/** The IP address that stands in an address instead of a name; null where a name stands. */
export function ipIn({ hostname }: URL): string | null {
  const bare = hostname.replace(/^\[|\]$/g, "");
  return isIP(bare) === 0 ? null : bare;
}
