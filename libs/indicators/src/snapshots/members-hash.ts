/** The hash of members `m(person_id, part, why)`, whoever wrote them: the same people in the same parts give the same. */
export const MEMBERS_SHA256 = `encode(sha256(convert_to(coalesce(string_agg(m.person_id::text || ':' || m.part || ':' || coalesce(m.why, ''), E'\\n' order by m.person_id), ''), 'UTF8')), 'hex')`;
