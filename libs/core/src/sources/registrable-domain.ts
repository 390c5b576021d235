/** Names under which a country registers: `wuhan.gov.cn`, `example.co.uk`. */
const SECOND_LEVEL = new Set(
  'ac ad co com ed edu go gob gov govt gr gub id idv info lg ltd me mil ne net nom or org plc re sch web'.split(' '),
);
/** CNNIC registers under the provinces too: `example.bj.cn`. */
const CN_PROVINCES = new Set(
  'ah bj cq fj gd gs gx gz ha hb he hi hk hl hn jl js jx ln mo nm nx qh sc sd sh sn sx tj tw xj xz yn zj'.split(' '),
);

/**
 * The part of a host name that one owner registered, which is what a server's patience is counted by; an address
 * in numbers or a name without a dot stands for itself, with its port. Without a public suffix list this is a rule:
 * two labels, three below `com.cn`, `gov.cn`, `bj.cn`, `co.uk` and their like.
 */
export function registrableDomain(url: string): string {
  const parsed = URL.parse(url);
  if (!parsed) return '';
  const host = parsed.hostname.replace(/\.$/u, '');
  const labels = host.split('.');
  if (labels.length === 1 || host.startsWith('[') || /^[\d.]+$/u.test(host)) return parsed.host;
  const [second = '', top = ''] = labels.slice(-2);
  const isShared = (top.length === 2 && SECOND_LEVEL.has(second)) || (top === 'cn' && CN_PROVINCES.has(second));
  return labels.slice(isShared ? -3 : -2).join('.');
}

/** The host that a request for the address goes to; empty when it is no address. */
export const hostOf = (url: string): string => URL.parse(url)?.host ?? '';
