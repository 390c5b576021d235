import { resolve } from 'node:path';
import { readEnvironment } from './read-environment.js';
import { SettingError } from './setting-error.js';

const mistake = (env: NodeJS.ProcessEnv): string => {
  try {
    readEnvironment(env);
  } catch (error) {
    if (error instanceof SettingError) return error.message;
    throw error;
  }
  throw new Error('was accepted');
};

describe('the environment', () => {
  it('may say nothing', () => {
    expect(readEnvironment({})).toEqual({
      dataDir: resolve('data'),
      configDir: resolve('config'),
      host: '127.0.0.1',
      port: 3000,
      secretLost: false,
      policyPack: 'national-default',
      feedAllowPrivate: false,
      logLevel: 'info',
    });
  });

  it('takes an empty string for nothing', () => {
    const names = ['DATABASE_URL', 'DATA_DIR', 'HOST', 'PORT', 'HUIYING_ADMIN_PASSWORD', 'HUIYING_SECRET', 'LOG_LEVEL'];
    expect(readEnvironment(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(readEnvironment({}));
  });

  it('is read whole', () => {
    expect(
      readEnvironment({
        DATABASE_URL: 'postgresql://u:p@db:5432/huiying',
        DATA_DIR: '/srv/data',
        CONFIG_DIR: '/srv/config',
        HOST: '0.0.0.0',
        PORT: '0',
        HUIYING_ADMIN_PASSWORD: ' blanks count ',
        HUIYING_SECRET: 'key',
        HUIYING_SECRET_LOST: 'true',
        POLICY_PACK: 'drill',
        FEED_ALLOW_PRIVATE: 'true',
        LOG_LEVEL: 'debug',
      }),
    ).toEqual({
      databaseUrl: 'postgresql://u:p@db:5432/huiying',
      dataDir: '/srv/data',
      configDir: '/srv/config',
      host: '0.0.0.0',
      port: 0,
      adminPassword: ' blanks count ',
      secret: 'key',
      secretLost: true,
      policyPack: 'drill',
      feedAllowPrivate: true,
      logLevel: 'debug',
    });
  });

  it('takes a port up to 65535', () => {
    expect(readEnvironment({ PORT: '65535' }).port).toBe(65_535);
    for (const port of ['65536', '-1', '80.5', 'http', '0x50', '999999'])
      expect(mistake({ PORT: port })).toBe(
        `环境变量 PORT="${port}" 不可用：应为 0 到 65535 的整数（0 表示任一空闲端口）`,
      );
  });

  it('names the variable, the value and what is allowed, in one line', () => {
    expect(mistake({ LOG_LEVEL: 'loud' })).toBe(
      '环境变量 LOG_LEVEL="loud" 不可用：应为 fatal | error | warn | info | debug | trace | silent',
    );
    expect(mistake({ FEED_ALLOW_PRIVATE: 'yes' })).toContain('应为 true | false');
    expect(mistake({ HOST: 'a b\nc' })).not.toContain('\n');
  });

  it('never repeats the password of a database address', () => {
    for (const url of [
      'mysql://u:hidden@db/x',
      'u:hidden@db/x',
      'postgresql://u:hid@hidden@db:port/x',
      'db?password=hidden',
    ])
      expect(mistake({ DATABASE_URL: url })).not.toContain('hidden');
  });

  it('knows the address that is to hear the heart beat, and refuses what is none', () => {
    expect(readEnvironment({}).heartbeatUrl).toBeUndefined();
    expect(readEnvironment({ HEARTBEAT_URL: 'https://watch.example/ping' }).heartbeatUrl).toBe(
      'https://watch.example/ping',
    );
    expect(mistake({ HEARTBEAT_URL: 'watch.example' })).toContain('HEARTBEAT_URL');
    const refused = mistake({ HEARTBEAT_URL: 'https://u:hidden@watch.example/ping' });
    expect(refused).toContain('HEARTBEAT_URL');
    expect(refused).not.toContain('hidden');
  });

  it('asks nobody for a second opinion unless address and model are given', () => {
    expect(readEnvironment({ SECOND_OPINION_KEY: 'k' }).secondOpinion).toBeUndefined();
    const url = 'http://127.0.0.1:8000/v1';
    expect(readEnvironment({ SECOND_OPINION_URL: url, SECOND_OPINION_MODEL: 'm' }).secondOpinion).toEqual({
      url,
      model: 'm',
    });
    expect(mistake({ SECOND_OPINION_URL: url })).toContain('SECOND_OPINION_MODEL');
    for (const address of ['u:hidden@model', 'http://u:hidden@model/v1']) {
      expect(mistake({ SECOND_OPINION_URL: address, SECOND_OPINION_MODEL: 'm' })).not.toContain('hidden');
    }
  });
});
