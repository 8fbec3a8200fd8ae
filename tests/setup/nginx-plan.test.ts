import { describe, expect, test } from 'vitest';
import { brotliModule, planNginx } from '../../tools/setup/nginx-plan.mjs';

const places = ['/named', '/usr/sbin/nginx', '/cache/usr/sbin/nginx'];
const machine = (there: string[], more: Partial<Parameters<typeof planNginx>[0]> = {}) => ({
  places,
  hasApt: true,
  isChecked: false,
  serves: (path: string) => there.includes(path),
  ...more,
});

describe('the nginx that serves the tests', () => {
  test('is the first that serves, in the order of places', () => {
    expect(planNginx(machine(places), false)).toEqual({ action: 'use', path: '/named' });
    expect(planNginx(machine(places.slice(1)), false)).toEqual({ action: 'use', path: '/usr/sbin/nginx' });
    expect(planNginx(machine(places.slice(2)), true)).toEqual({ action: 'use', path: '/cache/usr/sbin/nginx' });
  });

  test('is fetched once where there is apt-get', () => {
    expect(planNginx(machine([]), false)).toEqual({ action: 'fetch' });
    expect(planNginx(machine([]), true)).toMatchObject({ action: 'go-without' });
    expect(planNginx(machine([], { hasApt: false }), false)).toMatchObject({ action: 'go-without' });
  });

  test('is gone without by a person, with one sentence, and never by CI', () => {
    const sentence = (hasApt: boolean, isChecked: boolean) => planNginx(machine([], { hasApt, isChecked }), true);
    for (const hasApt of [true, false]) {
      expect(sentence(hasApt, false)).toMatchObject({
        message: expect.stringMatching(/^The tests of serving are left out[^.]*: [^.]*(\.so)?\.$/),
      });
      expect(sentence(hasApt, true)).toMatchObject({ action: 'give-up' });
    }
  });

  test('has its module where Debian lays it', () => {
    expect(brotliModule('/usr/sbin/nginx')).toBe('/usr/lib/nginx/modules/ngx_http_brotli_static_module.so');
  });
});
