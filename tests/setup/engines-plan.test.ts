import { describe, expect, test } from 'vitest';
import { planEngines } from '../../tools/setup/engines-plan.mjs';

/** A Debian machine as root with both engines, unless said otherwise. */
const machine = (more: Partial<Parameters<typeof planEngines>[0]> = {}): Parameters<typeof planEngines>[0] => ({
  platform: 'linux',
  isRoot: true,
  hasApt: true,
  found: { firefox: '/f', webkit: '/w' },
  ...more,
});
const none = { firefox: undefined, webkit: undefined };

describe('the engines beside Chromium', () => {
  test('that are there are used', () => {
    expect(planEngines(machine(), false)).toEqual({
      action: 'use',
      paths: { firefox: '/f', webkit: '/w' },
      remarks: [],
    });
  });

  test('that are missing are installed by root on Debian, once, and these alone', () => {
    const apt = (found: typeof none | { firefox: string; webkit: undefined }) => planEngines(machine({ found }), false);
    expect(apt(none)).toEqual({ action: 'apt', packages: ['firefox-esr', 'webkitgtk-webdriver', 'xvfb', 'xdotool'] });
    expect(apt({ firefox: '/f', webkit: undefined })).toMatchObject({
      packages: ['webkitgtk-webdriver', 'xvfb', 'xdotool'],
    });
    expect(planEngines(machine({ found: none }), true)).toMatchObject({ action: 'use', paths: {} });
  });

  test('are gone without where they cannot be had, and it is said what to do', () => {
    const found = { firefox: '/f', webkit: undefined };
    const told = (more: Partial<ReturnType<typeof machine>>) => planEngines(machine({ found, ...more }), true);
    expect(told({ isRoot: false })).toEqual({
      action: 'use',
      paths: { firefox: '/f' },
      remarks: [
        'The tests in WebKit are left out, for it is not here: run "apt-get install --no-install-recommends webkitgtk-webdriver xvfb xdotool" as root.',
      ],
    });
    for (const more of [{ platform: 'darwin', hasApt: false }, { platform: 'win32', hasApt: false }, {}]) {
      for (const remark of (planEngines(machine({ found: none, ...more }), true) as { remarks: string[] }).remarks)
        expect(remark).toMatch(/^The tests in (Firefox|WebKit) are left out, for it is not here: [^.]+\.$/);
    }
  });
});
