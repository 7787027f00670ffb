import type { Page } from '@playwright/test';
import { expectSound } from '../house/sound.js';
import { type Language, type Say, sayIn } from '../house/texts.js';
import { expect, type Role, test } from '../house/walk.js';

type Open = (page: Page, say: Say) => Promise<unknown>;
type States = Readonly<Record<string, Open>>;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const heading = (page: Page, name: string) => expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
const at =
  (path: string): Open =>
  (page) =>
    page.goto(path);
const NOBODY = '018f0000-0000-7000-8000-000000000000';

const TARGETS: States = {
  targets: at('/chi-tieu'),
  'targets-by-field': at('/chi-tieu?by=field'),
  'targets-people': async (page) => {
    await page.goto('/chi-tieu?part=numerator');
    await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible();
  },
  'targets-of-a-past-day': at('/chi-tieu?onDay=2024-12-31'),
  'targets-failed': async (page, say) => {
    await page.route('**/measure?*', (route) => route.abort());
    await page.goto('/chi-tieu');
    await heading(page, say('shell.states.error'));
    await page.unroute('**/measure?*');
  },
};

const NEW_INDICATOR: States = { 'indicator-new': at('/chi-tieu-moi') };

const POOL: States = {
  pool: at('/nguon-nhan-tai'),
  'pool-filtered': at('/nguon-nhan-tai?fields=CNTT,YT&degreeAtLeast=DH'),
  'pool-side-panel': async (page) => {
    await page.goto('/nguon-nhan-tai?fields=YT');
    await page.locator('.pool-name').first().click();
    await expect(page).toHaveURL(/person=/);
  },
  'pool-picked': async (page) => {
    await page.goto('/nguon-nhan-tai?fields=YT');
    await page
      .getByRole('checkbox', { name: /\S+ \S+ \S+/ })
      .last()
      .check();
  },
  'pool-filter-of-a-phone': async (page, say) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/nguon-nhan-tai');
    await button(page, say('pool.filter')).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  'pool-wishes': at('/nguon-nhan-tai?fields=YT&degrees=ThS&wish=degrees'),
  'pool-compare-nobody': async (page, say) => {
    await page.goto('/nguon-nhan-tai/so-sanh');
    await heading(page, say('compare.nobody'));
  },
  'pool-compare-out-of-reach': async (page, say) => {
    await page.goto(`/nguon-nhan-tai/so-sanh?people=${NOBODY}`);
    await heading(page, say('compare.nobody'));
  },
  'shortlists-none': async (page, say) => {
    await page.goto('/nguon-nhan-tai/danh-sach-ngan');
    await heading(page, say('shortlists.none'));
  },
  'shortlist-beginning': async (page, say) => {
    await page.goto('/nguon-nhan-tai/danh-sach-ngan');
    await button(page, say('shortlists.begin')).click();
    await expect(page.getByRole('dialog', { name: say('shortlists.begin') })).toBeVisible();
  },
  'shortlist-of-nobody-one-knows': async (page, say) => {
    await page.goto(`/nguon-nhan-tai/danh-sach-ngan/${NOBODY}`);
    await heading(page, say('shell.states.error'));
  },
  'pool-nobody': async (page, say) => {
    await page.goto('/nguon-nhan-tai?fields=CNTT&degrees=TSKH');
    await heading(page, say('pool.nobody'));
  },
};

/** Opens the first record that the search finds. */
const firstRecord: Open = async (page, say) => {
  await page.goto('/viec'); // whoever loads a page again finds there what he searched
  await page.goto('/ho-so');
  await page
    .getByRole('region', { name: say('profiles.title') })
    .getByRole('link')
    .first()
    .click();
  await expect(page.getByRole('region', { name: say('profiles.kinds.identities') })).toBeVisible();
};
const degrees = (page: Page, say: Say) => page.getByRole('region', { name: say('profiles.kinds.qualifications') });

const PROFILES: States = {
  profiles: at('/ho-so'),
  'profiles-new': async (page, say) => {
    await page.goto('/ho-so');
    await button(page, say('profiles.addPerson')).click();
    await heading(page, say('profiles.addPerson'));
  },
  'profiles-nobody': async (page, say) => {
    await page.goto('/ho-so');
    await page.getByRole('searchbox').fill('zzzz');
    await heading(page, say('profiles.nobody'));
  },
  profile: firstRecord,
  'profile-correct': async (page, say) => {
    await firstRecord(page, say);
    await degrees(page, say)
      .getByRole('button', { name: say('profiles.acts.correct') })
      .first()
      .click();
  },
  'profile-verify': async (page, say) => {
    await firstRecord(page, say);
    const open = page.getByRole('button', { name: say('profiles.acts.verify') });
    await open.first().click();
  },
  'profile-add': async (page, say) => {
    await firstRecord(page, say);
    await page
      .getByRole('region', { name: say('profiles.kinds.memberships') })
      .getByRole('button', { name: say('profiles.add'), exact: true })
      .click();
  },
  'profile-private': async (page, say) => {
    await firstRecord(page, say);
    await button(page, say('profiles.record.private')).click();
  },
  'profile-transfer': async (page, say) => {
    await firstRecord(page, say);
    await button(page, say('profiles.record.transfer')).click();
  },
  'profile-history': async (page, say) => {
    await firstRecord(page, say);
    await button(page, say('profiles.history')).click();
    await expect(
      page
        .getByRole('region', { name: say('profiles.history') })
        .getByRole('listitem')
        .first(),
    ).toBeVisible();
  },
  'profile-not-found': async (page, say) => {
    await page.goto(`/ho-so/${NOBODY}`);
    await heading(page, say('shell.states.error'));
  },
};

const unitOpen =
  (act: string | null): Open =>
  async (page, say) => {
    await page.goto('/quan-tri/don-vi');
    await button(page, 'Ban Xây dựng Đảng').first().click();
    await expect(page.getByRole('heading', { name: say('administration.units.periods') })).toBeVisible();
    if (act) await button(page, say(`administration.acts.${act}`)).click();
    if (act === 'close') await button(page, say('administration.addSuccessor')).click();
  };

const ADMINISTRATION: States = {
  units: at('/quan-tri/don-vi'),
  unit: unitOpen(null),
  'unit-new': unitOpen('child'),
  'unit-change': unitOpen('change'),
  'unit-move': unitOpen('move'),
  'unit-close': unitOpen('close'),
  'units-of-a-past-day': at('/quan-tri/don-vi?onDay=2024-12-31'),
  users: at('/quan-tri/nguoi-dung'),
  'user-new': async (page, say) => {
    await page.goto('/quan-tri/nguoi-dung');
    await button(page, say('administration.users.add')).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  'sign-in-rules': at('/quan-tri/dang-nhap'),
  'exported-lists': at('/danh-sach-xuat'),
  account: at('/tai-khoan'),
  'account-new-token': async (page, say) => {
    await page.goto('/tai-khoan');
    await button(page, say('account.tokens.add')).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  'account-enrolment': async (page, say) => {
    await page.goto('/tai-khoan');
    await button(page, say('account.factor.begin')).click();
    await expect(page.getByRole('img', { name: say('account.factor.qr') })).toBeVisible();
  },
  deliveries: at('/quan-tri/viec-nen'),
  'page-not-found': at('/khong-co-trang-nay'),
};

/** Opens the case of a quota that people fit from the beginning. */
const firstCase: Open = async (page) => {
  await page.goto('/viec');
  await page.locator('.work-act a[href^="/thong-bao/"]').first().click();
  await expect(page.locator('.case-people > li').first()).toBeVisible();
};

const NOTICES: States = {
  'work-of-a-recruiter': at('/viec'),
  notices: at('/thong-bao?show=all'),
  case: firstCase,
  'case-appoint': async (page, say) => {
    await firstCase(page, say);
    await page.locator('.case-person button').first().click();
  },
  'case-not-found': async (page, say) => {
    await page.goto(`/thong-bao/${NOBODY}`);
    await heading(page, say('shell.states.error'));
  },
};

const QUOTAS: States = {
  quotas: at('/chi-tieu-tuyen'),
  'quotas-by-field': at('/chi-tieu-tuyen?by=field'),
  'quotas-of-another-year': at('/chi-tieu-tuyen?year=2030'),
  quota: async (page) => {
    await page.goto('/chi-tieu-tuyen');
    await page.locator('.quota-table .link-button').first().click();
    await expect(page.getByRole('dialog').locator('li').first()).toBeVisible();
  },
  'quota-new': async (page, say) => {
    await page.goto('/chi-tieu-tuyen');
    await button(page, say('quotas.enterOne')).click();
  },
  'quotas-pasted': async (page, say) => {
    await page.goto('/chi-tieu-tuyen');
    await button(page, say('quotas.paste.open')).click();
    await page.getByLabel(say('quotas.paste.here')).fill('2019\tNowhere\tY tế\t3\t\t\t31/02/2026\t');
    await page.getByRole('button', { name: /1/ }).last().click();
    await expect(page.getByRole('alert')).toBeVisible();
  },
};

const OFFICER: States = { work: at('/viec'), imports: at('/nhap'), password: at('/doi-mat-khau'), ...PROFILES };

async function walkThrough(page: Page, states: States, language: Language): Promise<void> {
  for (const [name, open] of Object.entries(states))
    await test.step(name, async () => {
      await open(page, sayIn(language));
      await expectSound(page, name, language);
    });
}

const noRight: Open = async (page, say) => {
  await heading(page, say('shell.states.noRight'));
};
const refused =
  (path: string): Open =>
  async (page, say) => {
    await page.goto(path);
    await noRight(page, say);
  };

const VISITS: readonly [string, Role, States][] = [
  ['what the officer works with', 'personnel_officer', OFFICER],
  ['the targets', 'leader', { ...TARGETS, 'no-right': refused('/quan-tri/nguoi-dung') }],
  ['the talent pool', 'recruiter', POOL],
  ['quotas', 'personnel_officer', QUOTAS],
  ['notices and cases', 'recruiter', NOTICES],
  ['administration', 'administrator', ADMINISTRATION],
  ['a new indicator', 'administrator', NEW_INDICATOR],
];

for (const language of ['vi', 'en'] as const)
  test.describe(language === 'vi' ? 'in Vietnamese' : 'in English', () => {
    for (const [what, role, states] of VISITS)
      test(`${what}: no barrier, nothing cut off, no foreign word`, async ({ as }) => {
        await walkThrough(await as(role, language), states, language);
      });

    test('the door: no barrier, nothing cut off, no foreign word', async ({ stranger }) => {
      const say = sayIn(language);
      const page = await stranger(language);
      await page.goto('/dang-nhap');
      await expectSound(page, 'sign-in', language);
      await page.getByLabel(say('session.username')).fill('nobody.here');
      await page.getByLabel(say('session.password')).fill('not this one');
      await button(page, say('session.signIn')).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await expectSound(page, 'sign-in-refused', language);
    });
  });
