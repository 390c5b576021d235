import type { Command } from 'commander';
import type { Terminal } from './terminal/terminal.js';

/** A command as the list of commands shows it, and where the rest of it is. */
interface Listed {
  readonly about: string;
  /** Gives its options, arguments and action. */
  readonly load: () => Promise<(command: Command, terminal: Terminal) => void>;
}

/** In the order of the list. Only the one that is called is loaded, with what it alone needs. */
export const COMMANDS: Readonly<Record<string, Listed>> = {
  classify: {
    about: '判断每条信息的级别、关切类别、处置分类和领域（JSON Lines：{id, title?, text, publishedAt?}）',
    load: async () => (await import('./commands/classify.command.js')).defineClassify,
  },
  cluster: {
    about: '按到达顺序判断哪些信息说的是同一事件（JSON Lines：{id, title?, text, publishedAt?, place?}）',
    load: async () => (await import('./commands/cluster.command.js')).defineCluster,
  },
  'assess-reply': {
    about:
      '看答复有没有实质内容：敷衍、推诿、答非所问，以及事实、措施、时限、依据、联系方式（JSON Lines：{id, question, reply}）',
    load: async () => (await import('./commands/assess-reply.command.js')).defineAssessReply,
  },
  train: {
    about: '用本单位已标注的历史训练领域分类模型，并给出交叉验证成绩（JSON Lines：{text, title?, label}）',
    load: async () => (await import('./commands/train.command.js')).defineTrain,
  },
  'feed-check': {
    about: '读一个或多个订阅源，说明读到了什么、有什么问题；内容读不成订阅源时 ok 为 false，取不到内容时退出码为 1',
    load: async () => (await import('./commands/feed-check.command.js')).defineFeedCheck,
  },
  explain: {
    about: '某一级别的舆情在某个制度包下有哪些时限，何时届满，如何算得',
    load: async () => (await import('./commands/explain.command.js')).defineExplain,
  },
  due: {
    about: '从某一时刻起算的时限何时届满',
    load: async () => (await import('./commands/due.command.js')).defineDue,
  },
  'import-hotline': {
    about: '导入热线或留言板的 CSV、XLSX 表格；再次导入同一文件不会重复',
    load: async () => (await import('./commands/import-hotline.command.js')).defineImportHotline,
  },
  'import-roster': {
    about: '导入值班表（CSV、XLSX）：日期、班次、单位、带班领导、值班员；再次导入同一文件不会重复',
    load: async () => (await import('./commands/import-roster.command.js')).defineImportRoster,
  },
  report: {
    about: '届满日在某段时间内的全部时限的回应用时：应回应、按时、超时、按时率、中位数、90 分位',
    load: async () => (await import('./commands/report.command.js')).defineReport,
  },
  'verify-ledger': {
    about: '核对台账：各事件的哈希链、链尾和每日封存；完好则给出条数和总链尾，否则给出破损之处，退出码为 1',
    load: async () => (await import('./commands/verify-ledger.command.js')).defineVerifyLedger,
  },
  'ledger-heads': {
    about: '导出台账日封，交由公证处或上级存放在外；日后用 verify-ledger --anchor 核对',
    load: async () => (await import('./commands/ledger-heads.command.js')).defineLedgerHeads,
  },
  user: {
    about: '用户',
    load: async () => (await import('./commands/user.command.js')).defineUser,
  },
  'api-key': {
    about: '接口密钥',
    load: async () => (await import('./commands/api-key.command.js')).defineApiKey,
  },
  backup: {
    about: '把数据库此刻的全部内容写入一个文件（gzip），其间可照常工作；config 目录和 HUIYING_SECRET 另行保管',
    load: async () => (await import('./commands/backup.command.js')).defineBackup,
  },
  restore: {
    about: '把备份文件恢复到一个空的数据库，全部写入或一行不写；随后核对台账',
    load: async () => (await import('./commands/restore.command.js')).defineRestore,
  },
  bench: {
    about: '在本机测量：每个被测系统一行，同场对照，最后一行是比值；用临时数据库，不碰已有数据',
    load: async () => (await import('./commands/bench.command.js')).defineBench,
  },
};
