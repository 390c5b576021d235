import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { refuseUnusableAddress } from './refuse-unusable-address.js';

it('takes an address where it can listen, and leaves it free', async () => {
  await refuseUnusableAddress('127.0.0.1', 0);
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  await expect(refuseUnusableAddress('127.0.0.1', port)).rejects.toThrow(`PORT=${port} 已被占用`);
  server.close();
  await once(server, 'close');
  await refuseUnusableAddress('127.0.0.1', port);
});

it('names the host when the address is none of this machine', async () => {
  await expect(refuseUnusableAddress('192.0.2.1', 0)).rejects.toThrow('HOST=192.0.2.1 不可用');
});
