#include "cli/topics/topics.hpp"

namespace entente::cli {

TopicPage dates_page() {
    TopicPage page;
    page.examples({"align us-pakistan --from 1979 --to 1989-12", "describe us-pakistan --by 5",
                   "draw us-pakistan --era crisis -o crisis.svg"});
    page.heading("A date is known to the year, the month or the day:");
    page.entry("1954", "some day of 1954");
    page.entry("1954-05", "some day of May 1954");
    page.entry("1954-05-19", "that day");
    page.entry("1954-05~", "approximately: the month before and the month after are possible too");
    page.heading("In a network:");
    page.paragraph(
        "A state (an alliance, a sanction) has a `start` and, if it ended, an `end`; an event (a visit, a "
        "strike) has "
        "a `date`. An `end` is the first day on which something no longer held, and counts from its first "
        "day: "
        "from 1954 to 1965 is from 1954-01-01 through 1964-12-31. A state without an end still holds at the "
        "end of "
        "the observed period. An event that is known to the year or month counts in the period that holds "
        "the middle "
        "of it.");
    page.heading("On the command line:");
    page.entry("--from DATE", "from the first day of it on");
    page.entry("--to DATE", "through the last day of it, which is included: --to 1989 ends on 1989-12-31");
    page.paragraph(
        "`observed` says from when to when a network has data. Within it a missing tie is no "
        "tie; outside it there is "
        "no data, and --from and --to never reach beyond it. A relation that lies certainly "
        "outside it is an error "
        "(entente explain outside-observation-period); one that may lie within, given what "
        "its date leaves open, is "
        "not.");
    return page;
}

}  // namespace entente::cli
