import { readDocument } from '../severity/text/document.js';
import { readConcern } from './concern.js';

const read = (title: string, text: string, known = {}) => readConcern(readDocument(title, text), known);
const kindOf = (title: string, text: string) => read(title, text).kind;

describe('readConcern', () => {
  it.each([
    ['投诉楼下餐馆油烟', '楼下新开的餐馆每天晚上油烟直排，我家窗户都不敢开，请有关部门处理。'],
    ['路灯坏了', '幸福路中段路灯坏了一个月，没人修，晚上走路很危险。'],
    ['拖欠工资', '我们十几个工人在河东工地干了半年，老板至今没发工资。'],
    ['建议增加公交班次', '早高峰12路公交太挤，建议增加班次。'],
    ['小区停水两天', '没有任何通知，自来水停了两天，物业也不管。'],
  ])('hears a complaint: %s', (title, text) => {
    expect(kindOf(title, text)).toBe('complaint');
  });

  it('hears a question', () => {
    expect(kindOf('咨询医保报销', '请问异地住院的医保怎么报销？')).toBe('question');
  });

  it('hears a rumour', () => {
    expect(kindOf('求证', '听说自来水被污染了，是真的吗？')).toBe('rumour');
  });

  it.each([
    ['市委召开经济工作会议', '本报讯（记者 张三）1月30日，市委召开经济工作会议，市委书记出席并讲话。'],
    ['主队三比零取胜', '在昨晚进行的联赛第十轮比赛中，主队以3比0取胜，球员状态出色。'],
    ['A股三大指数收涨', '截至收盘，沪指涨1.2%，两市成交额超万亿元，芯片股份涨停。'],
    ['两国外长会见', '新华社北京1月30日电 外交部长会见来访的德国外长，就双边关系交换意见。'],
    ['画展开幕', '图为展厅一景，展出艺术家作品百余件。'],
    ['一图读懂新规', '新华社消息，国务院印发办法，自2月1日起施行，产业迎来新机遇。'],
  ])('hears none in the news: %s', (title, text) => {
    expect(kindOf(title, text)).toBe('none');
  });

  it.each([
    ['表扬服务大厅窗口', '窗口的同志看我父亲腿脚不便，主动把材料送到门口，特意来表扬一下，谢谢你们。'],
    ['感谢社区拆除废弃油烟管道', '社区冒着高温拆除了废弃的油烟管道，消除了隐患，没有推诿，为他们点赞。'],
    ['向河东派出所民警致谢', '昨晚老人走失，民警找了三个小时，没让我们多跑一步。'],
    ['', '感谢12路公交司机，我的手机丢在车上，他没有声张，等我到半夜。'],
  ])('hears none in thanks: %s', (title, text) => {
    expect(kindOf(title, text)).toBe('none');
  });

  it.each([
    ['', '感谢青河派出所的李警官，帮我找回了走失三天的父亲，特送锦旗一面。'],
    ['停电公告', '因线路检修，定于12月3日8时至18时对河东街道部分区域停电，请提前做好准备，由此带来不便敬请谅解。'],
    ['春节出行安全提示', '近期火灾、交通事故多发，请市民注意用火用电安全，遇火情拨打119。'],
    ['检察院开展“法治进校园”活动', '检察官以案说法，讲解校园欺凌、诈骗的危害，同学们认真听讲。'],
    ['老校友返校', '校友们回忆起当年洪水冲垮教室、在祠堂上课的岁月，感慨万千。'],
    ['明日天气', '今天夜间到明天，小雨转阴，东北风3级，最低气温5℃，路面湿滑，出门记得带伞。'],
    ['讣告', '我院退休医师林先生于昨夜在家中安详辞世，享年八十八岁，丧事从简。'],
    ['蜜橘大促', '果园直供蜜橘，原价59元，今天团购39元，坏果包退，扫码进群，晚上九点截单。'],
    ['小剧场新戏《渡口命案》', '悬疑话剧《渡口命案》12月上演，全剧从一具浮尸写起，门票今日开售，学生半价。'],
  ])('hears none where an office speaks and nobody complains: %s', (title, text) => {
    expect(kindOf(title, text)).toBe('none');
  });

  it.each([
    ['停电公告贴了三天', '我家因线路检修停电三天，公告说定于昨天恢复，到现在没电，请尽快处理。', 'complaint'],
    ['', '学校天天搞安全讲座，我孩子的教室屋顶漏水却没人修，希望教育局管管。', 'complaint'],
    ['', '屋门口的垃圾堆起好高，喊了好多回莫得人管。', 'complaint'],
    ['', '急诊今晚来了十几个孩子，都是吃了学校食堂的晚饭后开始吐的。', 'incident'],
    ['', '采石场放炮，飞石把一位老人的腿砸断了，人已送到县医院。', 'incident'],
    ['', '商场那部扶梯突然往下冲，人一排排压下来，保安用担架抬走了一个老太太，我腿到现在还软。', 'incident'],
    ['', '粮站后面的围墙整面扑到巷子里，压着三辆车，卖菜大叔的手被砖头砸了，刚送到医院。', 'incident'],
    ['寻人', '儿子十岁，昨天放学没有回家，穿蓝色校服，已经在派出所登记，监控还在查，看到请联系我。', 'incident'],
    ['', '我同学在水厂上班，说水里混进了东西，怕引起恐慌不让说，超市的水都搬空了，转给家里人。', 'rumour'],
    ['', '内部消息，明天全县封路，超市都抢光了，赶快囤货，转给家里人！', 'rumour'],
  ])('hears a trouble all the same: %s%s', (title, text, kind) => {
    expect(kindOf(title, text)).toBe(kind);
  });

  it.each([
    ['感谢回复，再问一次', '感谢您的答复，请问这个补贴该找哪个部门？', 'question'],
    ['感谢领导，希望剩余工资也能讨回', '工资讨回了一半，还有一万元没有发，希望督促。', 'complaint'],
    ['谢谢城管，油烟又开始了', '城管来过两天好了，现在楼下油烟又开始直排，天天熏人。', 'complaint'],
    ['小区停水三天没人管，谢谢领导关注', '水停了三天，没人管。谢谢。', 'complaint'],
    ['感谢信是编的', '幸福里物业自己写感谢信骗业主，电梯坏了半个月没人修。', 'complaint'],
  ])('hears what is still wrong behind thanks: %s', (title, text, kind) => {
    expect(kindOf(title, text)).toBe(kind);
  });

  it('puts an incident before everything else', () => {
    expect(read('投诉', '请处理', { incidentQuote: '12人死亡' })).toEqual({
      kind: 'incident',
      quote: '12人死亡',
    });
  });

  it('quotes the clause that shows it, as the text has it', () => {
    expect(read('', '我住城东， 楼下餐馆　油烟直排，没人管。').quote).toBe('楼下餐馆　油烟直排');
  });

  it.each([
    ['一女子坠楼身亡', '昨晚某小区一女子坠楼身亡，警方已介入。', 'incident'],
    [
      '某火锅店被曝强收服务费',
      '新华社电（记者 张三）近日，有消费者反映一火锅店强收服务费，市场监管局已责令退款。',
      'complaint',
    ],
    ['网传明日停课？教育局：不实', '教育局回应称该消息不实。', 'rumour'],
    ['网友问：地铁何时通车', '本报讯 市民咨询地铁通车时间，城建局作出答复。', 'question'],
  ])('hears what newsrooms tell of citizens: %s', (title, text, kind) => {
    expect(kindOf(title, text)).toBe(kind);
  });

  it('hears a watch topic of the pack where nothing else is, with its word', () => {
    const watchTopics = [{ id: 't', topic: '房地产', words: ['限购', '房价'] }];
    const news = '本报讯（记者 张三）2月1日，市政府召开会议，研究房价走势，部署下一步工作。';
    expect(read('会议召开', news, { watchTopics })).toEqual({ kind: 'topic', quote: '房价' });
    expect(read('楼下油烟没人管', '请管管，房价都跌了', { watchTopics }).kind).toBe('complaint');
  });

  it.each([
    ['one clause without end', '我'.repeat(2_000_000)],
    ['repeated hearsay', '听说网传视频消息'.repeat(250_000)],
    ['repeated brackets', '(('.repeat(1_000_000)],
    ['repeated places and words', '江城市场起火、投诉，请问'.repeat(160_000)],
    ['nothing but line breaks', '\n'.repeat(2_000_000)],
  ])('reads no more of 2 MB than it needs: %s', (_, text) => {
    expect(read(text, text).quote.length).toBeLessThan(200);
  });
});
