/** What higher libs may read: for the card and for measures of past days. */
export const tables = [
  'profiles_person',
  'profiles_identity',
  'profiles_keeping',
  'profiles_employment',
  'profiles_qualification',
  'profiles_expertise',
  'profiles_membership',
  'profiles_appraisal',
  'profiles_title',
  'profiles_nomination',
  'profiles_group',
  'profiles_availability',
  'profiles_residence',
  'profiles_citizenship',
  'profiles_work',
  'profiles_consent',
];
