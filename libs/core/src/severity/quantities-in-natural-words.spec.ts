import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';
import type { MeasureName } from './measures.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 20));

/** Quantities the way people tell them, and what looks like them: measure, value (`-` = none may be read), text. */
const TOLD = `
evacuated 14000|氯气泄漏，下风向八个村连夜腾空，到清晨6时，离家暂避的群众有1.4万人。
evacuated 5300|仓库里的危化品冒烟，街道干部挨家敲门，到后半夜统计，已有5300人离家，住进了三所学校。
evacuated 110000|储气库井喷，指挥部要求三公里内的人都走，到中午，离开家的有11万人，分住在邻县各安置点。
evacuated 8600|槽车漏氨，镇上用74辆大巴把8600名居民送到了镇外的学校和体育馆。
evacuated 6200|化工仓库起火后，沿街住户6200人被接到三处安置点过夜。
evacuated 5500|园区发生泄漏，先撤出厂区职工3100人，随后又撤走周边村民2400人，一共5500人。
evacuated 11300|氯气泄漏后，东片撤离群众7200人，西片撤离群众4100人。
evacuated 9800|液氨泄漏，当晚投亲靠友和住进安置点的合计9800人。
evacuated 12400|罐区泄漏，两岸12400人连夜离开了家。
evacuated -|春节返乡高峰，车站一天有6.2万人离开，未发生起火事故。
evacuated -|农闲一到，村里有3000人离家打工，留下的老人怕着火。
evacuated -|起火时安置点备了2700张折叠床，调用公交74辆。
evacuated -|演唱会散场后，1.2万名观众陆续离开体育馆，有人踩踏受伤。
evacuated -|泄漏事故后，食堂给救援的1200名官兵送去早餐。
loadCutPercent 35|区域电网故障前负荷5860万千瓦，几分钟里甩掉了差不多2050万千瓦，相当于35%。
loadCutPercent 32|大停电中，连锁跳闸让全网一下子少了三成二的负荷。
loadCutPercent 31|区域电网瞬间失掉1860万千瓦，占事故前总负荷的31%，大面积停电。
loadCutPercent 34|区域电网解列，事故前负荷4000万千瓦，损失1360万千瓦。
loadCutPercent 40|大停电时低频减载动作，切掉的负荷差不多是故障前的四成。
loadCutPercent -|大停电前，空调负荷占到全网的35%。
loadCutPercent -|大停电第二天早上，电网已恢复负荷的70%。
loadCutPercent -|区域电网负荷同比增长35%，运行平稳，没有停电。
loadCutPercent -|水库蓄水只有35%，电网负荷创了新高，局部停电。
personalRecords 21600000|企业服务器没设口令，被人下载走的是真实数据，去重后涉及姓名、手机号的有2160万人，平台注册用户4800万。
personalRecords 2310000|植入后门一年多，嫌疑人电脑里有整库，去重后有姓名、电话的会员资料一共231万条，企业自报会员数160万。
personalRecords 134000000|挂号平台的接口有漏洞，被境外IP连续抓取，被窃走的有姓名、身份证号等，除去重复，牵涉到1.34亿人。
personalRecords 12000000|面单信息被内鬼打包卖给了诈骗团伙，前后有1200万条。
personalRecords 3600000|黑客把酒店的住客登记资料全部扒走，360万位住客的身份证号在暗网挂出。
personalRecords 5200000|培训机构学员信息外泄，经比对，真正流出去的是520万条，不是网传的一亿条。
personalRecords 15000000|一千五百万名车主的信息在境外论坛被打包叫卖，要价两个比特币。
personalRecords -|平台有注册用户4800万，个人信息保护通过了认证，系统从未被攻击。
personalRecords -|人口普查登记了1.3亿人的姓名等信息，数据库由专人看管。
personalRecords -|用户信息外泄，企业被罚款5000万元，案值3.5个比特币。
personalRecords -|平台有1.2亿用户，官方回应：用户信息没有泄露。
hours 50.25|11月13日6时15分，一列货车在山口站外脱轨，线路到15日8时30分才重新开通。
hours 27|18日16时50分，一列煤车在柳林站脱轨，上下行全断，抢修两夜，19日19时50分首趟列车通过。
hours 76|11月6日凌晨2时，国家高速岚水段边坡垮塌，埋住全部车道。交警在收费站分流。直到9日6时才双向放行。
hours 31.5|11月19日11时起，国家高速双向断交，直到20日18时30分才恢复通行。
hours 9.3333|7时50分地铁信号系统宕机，全线行车停了，中途试车两次又掉线，直到17时10分列车才重新跑起来。
hours 98|11月1号早上6点多全区没水，焊了又漏、漏了又焊，一直到5号早上8点多才送水。
hours 72|主管爆裂，全城停水三天三夜。
hours 60|滑坡体堵江，航道断航两天半。
hours 264|机组锅炉出现裂纹，打闸停机，前后停了11天多。
hours 14|10日18时，隧道口塌方，铁路中断，次日8时抢通。
hours 26|昨天凌晨4点起全城断气，今天早上6点恢复供气。
hours -|展览11月13日9时开幕，15日17时闭幕，期间有人受伤。
hours -|7时50分列车脱轨，9时领导赶到现场，17时召开发布会。
hours -|11月13日6时地铁站外发生车祸，15日8时肇事者归案。
hours -|供电局要求供应商48小时内派专家到场，事故原因在查。
derailed 9|22日，货物列车机后第11位起的9辆车掉下轨道，两辆侵入上行线。
derailed 3|列车进站时，尾部3节车厢离开钢轨，车体倾斜。
derailed 6|重载列车的六节车皮从铁轨上冲了下来。
derailed 7|旅客列车前七节车厢冲出轨道，斜在路基上。
derailed 5|列车撞上落石，机车和后面5节车厢脱线。
derailed -|列车前3节车厢坐满旅客，车站外两辆车相撞。
derailed -|渣土车和两辆车在道口相撞，没有碰到轨道。
households 57000|停水第四天，水务公司说主管爆了，公告里写影响5.7万户，我们小区2160户全在里面。
households 62000|全城没水第三天。自来水公司说涉及的用户有6.2万户。
households 83000|燃气管被挖断，8.3万户人家没法做饭，停气到现在。
households -|停水之后减免水费，惠民政策覆盖低保家庭6万户。
households -|水厂爆管抢修好了，没有停水，供水公司服务6万户。
cases 134|乔迁宴后，先后有134位吃席的人出现吐泻、发热，检出沙门氏菌。
cases 146|食堂午餐后，有不适反应的前后有146人，检出肠毒素。
cases 118|食堂晚饭后，拉肚子的学生一共118人，疾控在查。
cases 122|婚宴后，肚子不舒服的累计有122人。
cases 107|疑似食物中毒，到今天下午，出现症状的增加到107例。
cases -|婚宴摆了36桌，吃席的有360人，没有人食物中毒。
cases -|食堂食物中毒后，同期在训的有1120人，供餐合同解除。
seriouslyInjured 56|多车相撞，送医122人，伤情达到重伤标准的有56人，余下66人为轻伤。
seriouslyInjured 52|客车翻下沟，伤员里够得上重伤的52人。
seriouslyInjured 61|爆炸后送医的人里，经鉴定属于重伤的61人。
seriouslyInjured 54|看台垮了，重伤的就有54人，医院走廊都是人。
seriouslyInjured -|追尾事故中56人受轻伤，都没有达到重伤标准。
participants 1400|厂门口拉横幅，那条路全是人，保安队长说来数过，一千四百来号。
participants 2000|工人不上工，堵在厂门口，民警估摸着有两千人。
participants 1200|业主围在售楼部讨说法，现场大约一千两百来号人，厂里总共8600人。
participants 320|两个村因为水渠打起来，双方加在一块有320人，有人受伤。
participants -|业主代表去讨说法，小区总共有8600人。
participants -|厂门口有人拉横幅，厂里总共8600人，夜班的都没出来。
threatened 640|后山裂缝变宽，滑坡险情未解除，坡脚下住着的人家和在校师生合起来有640人，全都在它的威胁范围里。
threatened 1280|变形体一旦整体失稳，将直接掩埋下方的场镇。场镇常住312户、1280人，都处在险区之内。
threatened 890|山体裂缝加宽，要是滑下来，沟口两个组890人首当其冲。
threatened 1150|滑坡隐患点下方住着1150人，都在危险区里，连夜搬离。
threatened -|场镇常住1280人，后山滑坡隐患已经治理完毕。
threatened -|滑坡治理工程完工，1280名群众摆脱了威胁。
evacuated 7600|化工厂罐区起火，附近两个小区7600名住户被叫醒，连夜搬到了城西的体育馆。
evacuated 21000|氯气管道漏了，镇政府组织群众往上风向走，天亮前走出去的有2.1万人。
evacuated 16000|溃坝险情发布后，下游1.6万群众当晚就离开了村子。
evacuated -|滑坡险情解除，施工队800人离开工地返回宿舍。
evacuated -|地铁站冒烟，2000名乘客出站后离开。
evacuated -|泄漏处置期间，1500名学生照常住在学校宿舍。
loadCutPercent 38|事故发生后，主网瞬时甩负荷1900万千瓦，接近当时全网负荷的38%。
loadCutPercent -|为应对高温，电网负荷中空调占了四成，没有一处停电。
personalRecords 42000000|快递平台内部人员把寄件人电话和住址偷出来卖，查实的一共4200万条。
personalRecords -|平台整改完成，3000万用户的个人信息已加密，没有泄露。
personalRecords -|警方打掉卖公民信息的团伙，抓获嫌疑人230人，罚没2000万元。
hours 49|11月4日7时，山体滑坡埋住铁路正线，列车停运；11月6日8时线路恢复通车。
hours 8.5|早上6点半，供水主管爆裂，半个城没水，下午3点恢复供水。
hours -|11月4日7时车站开门，11月6日8时活动重新开始。
hours -|11月4日7时发生火灾，11月6日8时会议通过了决议。
derailed 4|旅客列车机后四节车厢滑出轨道，横在路基边。
derailed -|工人把两节钢轨滑下轨道车，作业安全。
cases 138|学校晚自习后陆续有138名学生又吐又拉，疑似食物中毒。
threatened 720|地质队说裂缝下面的滑坡体还在动，沟边三个组一共720人处在危险区内。
threatened -|危险区内720人的搬迁补偿已发放，滑坡治理完毕，都不在威胁范围。
participants 3000|工厂要搬，工人堵着大门，镇干部数过，三千来号。
participants -|工人堵着大门，这家厂一共有3000人。
`;

interface Told {
  readonly measure: MeasureName;
  /** 0 = none may be read. */
  readonly value: number;
  readonly text: string;
}
const rows: readonly Told[] = TOLD.trim()
  .split('\n')
  .map((line) => {
    const [head = '', text = ''] = line.split('|');
    const [measure = '', value = '-'] = head.split(' ');
    return { measure: measure as MeasureName, value: value === '-' ? 0 : Number(value), text };
  });

describe('quantities in natural words', () => {
  it.each(rows)('$measure $value: $text', ({ measure, value, text }) => {
    const { measures } = classify({ text, publishedAt }, rules);
    const read = measure === 'cases' ? Math.max(measures.cases ?? 0, measures.poisoned ?? 0) : measures[measure];
    expect(read ?? 0).toBeCloseTo(value, 2);
  });
});
