# Two contacts side by side, or one at two moments.

compare-choosing = Compare { $name } with …
compare-choosing-say = Choose a contact in the list: click it, or arrow keys and Enter.
compare-earlier = { $name } four weeks earlier
compare-title = Side by side
compare-end = Back to the card
compare-moment = As of, column { $place }: { $name }
compare-same = The same in both
compare-lacks = not there
compare-none = nothing
compare-foot = Rules that set the two furthest apart come first. “Not there”: the rule gave nothing, and that is known.
