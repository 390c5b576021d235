import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';
import { readSeverityRules } from './read-severity-rules.js';

const rules = readSeverityRules(
  parse(readFileSync(new URL('../../../../config/severity.yaml', import.meta.url), 'utf8')),
);
const publishedAt = instantOf(Date.UTC(2026, 10, 20));

/** Notices and their likes that are none, most in pairs; `below` is 一般 or no level at all. */
const NOTICES: readonly (readonly [level: string, text: string])[] = [
  [
    'serious',
    '【突发】今晨5时许，云岭市兴安小区一栋6层居民楼发生燃气爆炸，部分楼体坍塌。截至10时，已确认12人遇难、23人受伤。',
  ],
  [
    'serious',
    '关于“11·18”较大险情的续报：截至18时，共搜救出被困人员9人（均已无生命体征），仍有3人失联，现场风力7级，搜救困难。',
  ],
  ['relatively-serious', '云岭县委宣传部通报：一辆核载6人的面包车载10人坠沟，造成5人死亡、5人受伤。'],
  ['serious', '云岭高速客车侧翻事故最新：现场死亡9人，另有1人今晨在医院抢救无效去世，伤者28人。'],
  ['especially-serious', '云岭矿难遇难人数升至32人，最后2名失联矿工确认遇难。'],
  ['below', '云岭矿业发布2025年社会责任报告：全年实现零死亡，培训员工3200人次。'],
  ['serious', '云岭某化工厂硫化氢泄漏，现场51名工人中毒送医，其中6人危重。'],
  ['below', '云岭某化工厂举办硫化氢中毒应急处置竞赛，51名选手参赛。'],
  ['serious', '乡里开群宴，一百零六人进医院，邻村王大爷没挺过来。'],
  ['relatively-serious', '乡里开群宴，一百零六人进医院，都是拉肚子，没有死人。'],
  ['serious', '市应急局：昨夜强降雨引发山洪，云岭县失踪人员增至10人。'],
  ['serious', '快讯：载有18人的旅游大巴起火，11人死亡。'],
  ['below', '快讯：载有18人的旅游大巴起火，全部撤离，无伤亡。'],
  ['serious', '云岭商场外有人拿刀伤人，死三个伤五个。'],
  ['serious', '云岭第二小学发生一起刑事案件，致一名学生重伤。'],
  ['especially-serious', '网信办：某平台泄露公民个人信息逾1亿条。'],
  ['serious', '关于云岭水厂的紧急通知：因上游柴油泄漏入河，县城饮用水源取水口已关闭，全城停水，恢复时间另行通知。'],
  ['especially-serious', '地震台网正式测定：云岭发生7.2级地震。'],
  ['serious', '云岭市中心城区5.3级地震，震中位于主城区，人口密集。'],
  ['below', '云岭发生2.9级地震，网友：被晃醒了。'],
  ['serious', '临时通报：因讨薪，约1300名工人封堵厂区大门，公安到场维持秩序。'],
  ['below', '工会送清凉，约1300名工人领到绿豆汤。'],
  ['serious', '云岭江渡轮与货船相撞，渡轮沉没，乘客23人中救起11人，12人失踪。'],
  ['below', '云岭江渡轮与货船擦碰，23名乘客平安换乘。'],
  ['serious', '山体滑坡掩埋民房，12人被埋，截至目前救出1人。'],
  ['relatively-serious', '山体滑坡掩埋民房，5人被埋，已全部救出，其中3人死亡。'],
  ['serious', '电厂冷却塔平桥吊坍塌，作业面上13名工人坠落身亡。'],
  ['below', '电厂冷却塔施工平台检查发现隐患3处，已整改。'],
  ['especially-serious', '隧道突泥涌水，34名作业人员被困，通讯中断。'],
  ['relatively-serious', '隧道塌方4人遇难。'],
  ['serious', '云岭景区玻璃滑道事故：一个撞一个，最后送到医院的有60个人重伤。'],
  ['serious', '厂区氯气泄漏，疏散周边群众5.5万人，未造成伤亡。'],
  ['especially-serious', '大坝出现贯穿性裂缝，大型水库垮坝，下游全部淹没。'],
  ['serious', '仓库大火烧了一夜，过火面积1.2万平方米，直接财产损失约6800万元，无人伤亡。'],
  ['below', '保险公司为仓库大火赔付6800万元，客户送来锦旗。'],
  ['below', '以案释法：某工地坍塌致11人死亡案，法院以重大责任事故罪判处被告人五年。'],
  ['below', '请问：按照规定死多少人才算重大事故？是10人以上吗？'],
  ['below', '听说书先生讲水浒，翠屏山一夜死了十二口，听得入迷。'],
  ['below', '某部新剧拍爆破戏，现场动用群众演员三百名，剧情里死了二十人。'],
  ['below', '网传云岭大桥垮塌坠江30余人系谣言，图片为国外旧闻。'],
  ['below', '同学会上老师说，班里五十个人，出国的就有十一个没回来过。'],
  ['below', '老村医退休，经他手救活的病人上千，没救过来的有十几个，他都记得名字。'],
  ['serious', '云岭铁路货运线路列车脱轨，脱轨车辆62节，线路中断。'],
  ['below', '列车晚点3小时，62节车厢的货运列车让行。'],
  ['serious', '某县发生不明原因疾病，已波及邻县，累计80余人发病，省专家组赶赴现场。'],
  ['below', '流感季到了，班里请假20多人，学校通风消毒。'],
  ['serious', '云岭市连续发生预防接种后死亡1例，已封存疫苗。'],
  ['serious', 'G88国家高速因冲突村民堵路全线中断，现场聚集2600余人。'],
  ['relatively-serious', '酒驾司机撞上夜跑团，4死2伤。'],
  ['serious', '酒驾司机撞上夜跑团，十死两伤。'],
  ['below', '夜跑团十周年，十男两女合影留念。'],
  ['serious', '烟花厂爆炸，工人都说十一个人连个囫囵尸首都没找全。'],
  ['below', '看守所一名在押人员突发疾病送医抢救无效死亡，检察院已介入。'],
  ['below', '殡葬改革：公墓新增墓位一万二千个。'],
  ['serious', '云岭粮库坍塌，粮食把人埋了，十个壮劳力没一个喘气的。'],
  ['below', '粮库清仓，十个壮劳力干了三天。'],
];

it.each(NOTICES)('reads as %s: %s', (level, text) => {
  const { severity } = classify({ text, publishedAt }, rules);
  expect(severity === 'ordinary' || severity === 'none' ? 'below' : severity).toBe(level);
});
