import { describe, expect, test } from 'vitest';
import { withUnbrokenNames } from '../../src/i18n/line-breaks.ts';

const whole = withUnbrokenNames(['Bike Lamp', 'Lamp Post']);

describe('a page in which no line breaks inside a name', () => {
  test('has no-break spaces wherever a reader or a script reads one', () => {
    expect(whole('<body><p>The Bike Lamp, a <b>Bike Lamp</b>, the Lamp Post</p></body>')).toBe(
      '<body><p>The Bike\u00a0Lamp, a <b>Bike\u00a0Lamp</b>, the Lamp\u00a0Post</p></body>',
    );
    expect(whole('<body><script id="words" type="application/json">{"a":"Bike Lamp"}</script></body>')).toBe(
      '<body><script id="words" type="application/json">{"a":"Bike\u00a0Lamp"}</script></body>',
    );
  });

  test('is left as it is in its head, its tags and its scripts', () => {
    const page =
      '<head><title>Bike Lamp</title></head><body><a title="Bike Lamp" href="/">on</a><script>say("Bike Lamp")</script>';
    expect(whole(page)).toBe(page);
  });

  test('is the same text to who reads the spaces alike', () => {
    expect(whole('<body><p>Bike Lamp</p>').replace('\u00a0', ' ')).toBe('<body><p>Bike Lamp</p>');
    expect(withUnbrokenNames([])('<body>Bike Lamp')).toBe('<body>Bike Lamp');
  });
});
