import { beyondTitle } from './beyond-title';

describe('beyondTitle', () => {
  it('leaves out a summary that repeats the title, also where the title was cut', () => {
    expect(beyondTitle('停水三天', '停水三天，无人处理。')).toBe('');
    expect(beyondTitle('小区停水三天，无人处理，请尽快解决', '小区停水三天，无人…')).toBe('');
    expect(beyondTitle('小区停水三天，无人…', '小区停水三天，无人处理，请尽快解决。')).toBe('');
  });

  it('keeps a toll and other words', () => {
    expect(beyondTitle('工地坍塌', '12人死亡')).toBe('12人死亡');
  });
});
