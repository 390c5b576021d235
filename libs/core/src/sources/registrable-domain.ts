import { getDomain } from 'tldts';

/** Suffixes that owners of sites let out count too: two pages below `github.io` have two owners. */
const BY_THE_LIST = { allowPrivateDomains: true, extractHostname: false, validateHostname: false } as const;
/** 政务.cn and 公益.cn: categories of the Chinese name system (工业和信息化部公告2018年第7号) that the list lacks. */
const MISSING_IN_THE_LIST = /(?:^|\.)([^.]+\.(?:xn--zfr164b|xn--55qw42g)\.cn)$/u;

/**
 * The part of a host name that one owner registered, by the public suffix list, which is what a server's patience is
 * counted by. An address in numbers or a name without a dot stands for itself, with its port; so does, without it, a
 * suffix below which others register (`gov.cn`, `github.io`). Empty when it is no address.
 */
export function registrableDomain(url: string): string {
  const parsed = URL.parse(url);
  if (!parsed) return '';
  const host = parsed.hostname.replace(/\.$/u, '');
  if (!host.includes('.') || host.startsWith('[') || /^[\d.]+$/u.test(host)) return parsed.host;
  return MISSING_IN_THE_LIST.exec(host)?.[1] ?? getDomain(host, BY_THE_LIST) ?? host;
}

/** The host that a request for the address goes to; empty when it is no address. */
export const hostOf = (url: string): string => URL.parse(url)?.host ?? '';

/** One spelling of a feed's address: host in small letters, no default port, no fragment, which no server is sent. */
export function feedAddress(url: string): string {
  const parsed = URL.parse(url);
  if (!parsed) return url;
  parsed.hash = '';
  return parsed.href;
}
