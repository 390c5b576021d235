import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';

/** The shipped files, seen from `dist/apps/standalone/src/demo`. */
const SHIPPED = fileURLToPath(new URL('../../../../../config', import.meta.url));

export interface DemoFeed {
  readonly url: string;
  readonly name: string;
  readonly scope: 'local' | 'wide';
}

/** Lengths of the story at pace 1, in seconds; what the law gives in hours is in the quote. */
const RELEASE = 40;
const CONFERENCE = 75;
const RESPONSE = 55;
const ACKNOWLEDGE = 8;
const REPEAT = 15;
const HOLD = 30;

/**
 * A CONFIG_DIR of the demo's own: levels and calendar as shipped, a fictional city, and a pack and a ladder in seconds.
 * @param pace 1 = the story in real time, 0.1 = ten times faster
 */
export function writeDemoConfig(directory: string, pace: number, feeds: readonly DemoFeed[]): void {
  mkdirSync(join(directory, 'policies'), { recursive: true });
  cpSync(join(SHIPPED, 'severity.yaml'), join(directory, 'severity.yaml'));
  cpSync(join(SHIPPED, 'calendars'), join(directory, 'calendars'), { recursive: true });
  const write = (file: string, content: unknown): void => writeFileSync(join(directory, file), stringify(content));
  write('policies/demo.yaml', pack(pace));
  write('escalation.yaml', escalation(pace));
  write('units.yaml', { units: UNITS });
  write('feeds.yaml', { feeds });
}

const seconds = (value: number, pace: number): object => ({ value: value * pace, unit: 'second' });

function pack(pace: number): object {
  const major = ['especially-serious', 'serious'];
  const others = ['relatively-serious', 'ordinary', 'none'];
  return {
    id: 'demo',
    title: '演示规则（以秒代小时）',
    confirmation: 'required',
    onUpgrade: 'qualifying-fact',
    warnAt: '50%',
    obligations: [
      {
        id: 'demo.release',
        deliverable: 'authoritative-release',
        appliesTo: major,
        within: seconds(RELEASE, pace),
        citation: { document: '国办发〔2016〕80号', quote: '最迟要在5小时内发布权威信息' },
      },
      {
        id: 'demo.press-conference',
        deliverable: 'press-conference',
        appliesTo: major,
        within: seconds(CONFERENCE, pace),
        citation: { document: '国办发〔2016〕61号', quote: '最迟应在24小时内举行新闻发布会' },
      },
      {
        id: 'demo.response',
        deliverable: 'response',
        appliesTo: others,
        within: seconds(RESPONSE, pace),
        citation: { document: '国办发〔2016〕61号', quote: '对其他政务舆情应在48小时内予以回应' },
      },
    ],
  };
}

const escalation = (pace: number): object => ({
  ladder: [
    { at: '50%', to: ['officer@lead-unit'], channels: ['board'] },
    { at: '75%', to: ['leader@lead-unit'], channels: ['board'], acknowledgeWithin: seconds(ACKNOWLEDGE, pace) },
    { at: '100%', to: ['leader@parent-unit'], channels: ['board'], acknowledgeWithin: seconds(ACKNOWLEDGE, pace) },
  ],
  repeat: { every: seconds(REPEAT, pace), times: 2 },
  holdAfterAcknowledgement: seconds(HOLD, pace),
});

const bureau = (id: string, name: string, domains: readonly string[], channel: string, alias: string): object => ({
  id,
  name,
  parent: 'city',
  domains,
  officialChannels: [channel],
  aliases: [alias],
});
const district = (id: string, region: string): object => ({
  id,
  name: `${region}人民政府`,
  parent: 'city',
  regions: [region],
  officialChannels: [`${region}发布`],
});

const UNITS = [
  { id: 'city', name: '某市人民政府', parent: null, regions: ['某市'], officialChannels: ['某市人民政府门户网站'] },
  {
    id: 'press',
    name: '某市人民政府新闻办公室',
    parent: 'city',
    supervises: true,
    officialChannels: ['某市人民政府门户网站', '某市发布微博', '新闻发布会'],
    aliases: ['市政府新闻办'],
  },
  bureau('emergency', '某市应急管理局', ['安全生产', '消防'], '某市应急管理局网站', '市应急管理局'),
  bureau('water', '某市水务局', ['供水', '自来水'], '某市水务局网站', '市水务局'),
  bureau('ecology', '某市生态环境局', ['噪声', '污染'], '某市生态环境局网站', '市生态环境局'),
  bureau('market', '某市市场监督管理局', ['食品安全'], '某市市场监管局网站', '市市场监管局'),
  bureau('labour', '某市人力资源和社会保障局', ['欠薪'], '某市人社局网站', '人社局'),
  bureau('civil-affairs', '某市民政局', ['养老'], '某市民政局网站', '市民政局'),
  district('qinghe-district', '青禾区'),
  district('chengwan-district', '澄湾区'),
  district('shitang-county', '石棠县'),
];
