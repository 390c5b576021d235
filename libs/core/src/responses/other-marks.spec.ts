import { assessReply } from './assess-reply.js';

it('takes a short answer for one behind a courteous opening, too', () => {
  const { perfunctory } = assessReply(
    '体育馆游泳要收费吗，几点开放？',
    '尊敬的网友：您好！您的来信收悉。免费，周三下午。',
  );
  expect(perfunctory).toBe(false);
});

it.each([
  ['宠物狗能带上公交车吗？', '不可以.', false],
  ['建议把公园西门的单车停放区往里挪，现在占了盲道。', '建议很好,已转.', true],
])('reads a dot as the stop it is: %s %s', (question, reply, perfunctory) => {
  expect(assessReply(question, reply).perfunctory).toBe(perfunctory);
});
