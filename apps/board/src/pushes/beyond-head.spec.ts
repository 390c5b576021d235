import { beyondHead } from './beyond-head';

it('leaves out level and title, also of a drill and of a title with a colon', () => {
  expect(beyondHead('【重大】工地坍塌：首次发布时限 11-22 周日 05:54，请处置', '工地坍塌')).toBe(
    '首次发布时限 11-22 周日 05:54，请处置',
  );
  expect(beyondHead('【演练】【一般·待研判】演练：起火：回应时限，请处置', '演练：起火')).toBe('回应时限，请处置');
});

it('keeps the whole text of an alarm, and of a case that has another title by now', () => {
  expect(beyondHead('多数信源无法连接', '')).toBe('多数信源无法连接');
  expect(beyondHead('【重大】9人死亡：首次发布时限', '10人死亡')).toBe('【重大】9人死亡：首次发布时限');
});
