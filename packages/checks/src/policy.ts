/** What the organisation asks of its flags; from `policy` of the config. */
export interface Policy { naming?: Record<string, string> }
