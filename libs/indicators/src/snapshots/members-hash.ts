/** Of as many people one text is made: no text holds a country. */
const IN_ONE_TEXT = 500_000;

const sha256 = (text: string): string => `encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`;

/**
 * The hash of members (person_id, part, why), whoever wrote them: the same people in the same parts give the same. Of more than one text
 * holds it is the hash of theirs.
 */
export const membersSha256 = (members: string): string => `(
  select case when count(*) > 1 then ${sha256(`string_agg(t.sha256, E'\\n' order by t.at)`)} else coalesce(min(t.sha256), ${sha256(`''`)}) end
  from (
    select l.at, ${sha256(`string_agg(l.line, E'\\n' order by l.person_id)`)} as sha256
    from (
      select m.person_id, m.person_id::text || ':' || m.part || ':' || coalesce(m.why, '') as line,
        (row_number() over (order by m.person_id) - 1) / ${IN_ONE_TEXT} as at
      from ${members} m) l
    group by l.at) t)`;
