import { FetchFailed, failureOf } from './fetch-outcome.js';

const failure = (code: string): Error => Object.assign(new Error(`of node: ${code}`), { code });

it.each([
  ['ENOTFOUND', 'dns', '没有这个域名（of node: ENOTFOUND）'],
  ['EAI_AGAIN', 'dns', '域名服务器没有应答（of node: EAI_AGAIN）'],
  ['CERT_HAS_EXPIRED', 'tls', '证书已过期（of node: CERT_HAS_EXPIRED）'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls', '证书是自签的（of node: DEPTH_ZERO_SELF_SIGNED_CERT）'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls', '证书不是发给这个域名的（of node: ERR_TLS_CERT_ALTNAME_INVALID）'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls', '证书的签发者无从核实（of node: UNABLE_TO_VERIFY_LEAF_SIGNATURE）'],
  ['EPROTO', 'tls', '加密连接未能建立（of node: EPROTO）'],
  ['ETIMEDOUT', 'timeout', '对方没有应答（of node: ETIMEDOUT）'],
  ['Z_DATA_ERROR', 'bad-encoding', '压缩数据已损坏（of node: Z_DATA_ERROR）'],
  ['ECONNREFUSED', 'connect', '对方拒绝连接（of node: ECONNREFUSED）'],
  ['EHOSTUNREACH', 'connect', '网络不通，到不了对方（of node: EHOSTUNREACH）'],
  ['EWHATEVER', 'connect', '请求失败（of node: EWHATEVER）'],
])('tells what %s means to those who have to act', (code, outcome, detail) => {
  expect(failureOf(failure(code))).toEqual({ outcome, detail });
});

it('tells the code of an error without a message, and the reason among several', () => {
  expect(failureOf(Object.assign(new Error(''), { code: 'ECONNRESET' })).detail).toBe('对方断开了连接（ECONNRESET）');
  const refused = new FetchFailed('refused-address', '10.0.0.1 是内网或本机地址');
  expect(failureOf(new AggregateError([failure('EPIPE'), refused]))).toEqual({
    outcome: 'refused-address',
    detail: '10.0.0.1 是内网或本机地址',
  });
});
