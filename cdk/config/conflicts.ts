import { botNames } from './bots.ts';
import type { Settings } from './settings.ts';

/** Lambda refuses to reserve so much that fewer than these are left to the functions without a share of their own. */
const LEAST_UNRESERVED = 100;

/** Settings that are each right, and cannot be had together: what to write in their place. */
export const conflictIn = (settings: Settings): string | undefined =>
  inFront(settings) ?? forReaders(settings) ?? ofFunctions(settings);

function inFront({ api, account, region }: Settings): string | undefined {
  const { cdn, domain, firewall } = api;
  const usEast = region === 'us-east-1';
  if (cdn && firewall && !usEast) {
    return "api.firewall in front of CloudFront lives in us-east-1; write region: 'us-east-1', or leave out api.cdn or api.firewall";
  }
  if (!domain) return undefined;
  const { name, zone, certificate } = domain;
  if (zone && name !== zone.name && !name.endsWith(`.${zone.name}`)) {
    return `api.domain.name '${name}' does not lie in the zone '${zone.name}'; write the zone it lies in, or a name that ends with '.${zone.name}'`;
  }
  if (cdn && !certificate && !usEast) {
    return 'CloudFront takes certificates of us-east-1 only; write api.domain.certificate with the ARN of one';
  }
  if (certificate && account !== undefined && !certificate.includes(`:${account}:`)) {
    return `api.domain.certificate lies in another account; write the ARN of one in ${account}`;
  }
  const place = cdn ? 'us-east-1' : region;
  if (certificate && place !== undefined && !certificate.includes(`:acm:${place}:`)) {
    return cdn
      ? 'api.domain.certificate lies in another region; CloudFront takes one of us-east-1 only'
      : `api.domain.certificate lies in another region; write the ARN of one in ${place}`;
  }
  return undefined;
}

function forReaders({ api }: Settings): string | undefined {
  const { plan } = api;
  if (api.writesPerSecond > api.requestsPerSecond) {
    return `api.writesPerSecond is more than api.requestsPerSecond, which counts writes too; write at most ${api.requestsPerSecond} there`;
  }
  if (api.reads === 'api-key' && !plan) {
    return 'reads need an API key, and no plan says what a key may do; write api.plan, for example { requestsPerSecond: 20, burst: 40, requestsPerMonth: 1000000 }';
  }
  if (plan && (api.burst < plan.burst || api.requestsPerSecond < plan.requestsPerSecond)) {
    return 'api.plan gives one key more than everyone has together; write smaller numbers there, or larger ones in api';
  }
  if (plan && api.reads !== 'api-key') {
    return `api.plan says what an API key may do, and reads ask for none; write reads: 'api-key', or leave out api.plan`;
  }
  return undefined;
}

function ofFunctions({ functions, bots, operations }: Settings): string | undefined {
  const { read, write, mcp, ingest } = functions;
  const own = ingest?.reservedConcurrency;
  if (ingest && own !== undefined && own < ingest.atOnce) {
    return `functions.ingest.reservedConcurrency is less than functions.ingest.atOnce, and messages would be turned away; write at least ${ingest.atOnce} there, or leave it out`;
  }
  const reserved = [read, write, mcp, ingest, ...botNames.map((name) => bots[name])]
    .map((one) => one?.reservedConcurrency ?? 0)
    .reduce((sum, one) => sum + one, 0);
  const left = operations.accountConcurrency - LEAST_UNRESERVED;
  if (reserved > 0 && reserved > left) {
    return `functions reserve ${reserved} invocations at once, and the account has ${operations.accountConcurrency}, of which ${LEAST_UNRESERVED} must stay free; reserve at most ${Math.max(0, left)}, or write what Service Quotas grants in operations.accountConcurrency`;
  }
  return undefined;
}
