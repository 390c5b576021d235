import { foldText } from '../text/fold-text.js';
import { findNumbers } from '../numerals/numerals.js';
import { readQuantities } from './read-quantities.js';

const hoursIn = (original: string): number[] => {
  const { text } = foldText(original);
  return readQuantities(text, findNumbers(text)).flatMap(({ measure, stated }) =>
    measure === 'hours' ? [stated] : [],
  );
};

it('does not take a day of the calendar for the length of an outage', () => {
  expect(hoursIn('地铁一号线12月31日停运检修')).toEqual([]);
  expect(hoursIn('12月31日，8名作业人员被困，线路停运')).toEqual([]);
});

it('reads the length of an outage in hours and days', () => {
  expect(hoursIn('地铁一号线停运31小时')).toEqual([31]);
  expect(hoursIn('全城停水3日，至今未恢复')).toEqual([72]);
  expect(hoursIn('全城停水3天')).toEqual([72]);
});
