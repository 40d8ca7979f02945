package org.opentriage.classifier.context;

/** What a word or phrase does to the words around it; the phrases of each stand in cues.txt. */
enum Cue {
    /** Denies the nouns behind it: no, without, denies. */
    DENIES_NOUN,
    /** Denies the verb behind it, and so what it is about: don't, never. */
    DENIES_VERB,
    /** The verbs that such a denial takes along: have, feel. */
    HAVING,
    /** Denies what stands before it: "chest pain: denied". */
    DENIES_BEFORE,
    /** Looks like a denial and is none: "no relief", "not sure if". */
    NO_DENIAL,
    /** Ends what a denial reaches: but, now, I. */
    TURN,
    /** Takes whole lists along, "and" included: denies, without. */
    STRONG_DENIAL,
    /** Behind the words, says that they are real: "is worse", "like this before". */
    REAL,
    /** Says so too, behind the last item of what only looks like a list: "no fever, chest pain since Monday". */
    REAL_IN_LIST,
    /** Long ago, anywhere in the sentence. */
    LONG_AGO,
    /** Long ago when it stands before: "history of". */
    HISTORY_OF,
    /** Still or again today, which undoes long ago. */
    TODAY,
    /** Asks or imagines when it stands before. */
    ASKING,
    /** Asks when it stands behind, as in "is chest pain a side effect". */
    ASKING_BEHIND,
    /** Told as something of the last weeks that comes and goes. */
    ONGOING,
    /** Says that it is happening or worse now, which undoes ongoing. */
    ACUTE,
    /** So strong that ongoing is no comfort, unless the matched words say it themselves. */
    SEVERE,
    /** A relative. */
    RELATIVE,
    /** What makes a relative's trouble a family history. */
    FAMILY_PAST
}
