/** Work `o` of the queue that nobody does any more: no attempt could finish it, or an administrator has let go of it since. */
export const LET_GO = `(o.state = 'dead' or o.state = 'done' and o.last_error_code = 'discarded')`;
