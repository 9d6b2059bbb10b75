# What learning says. Shares are percent without their sign.
learn-none = none
learn-share = { $share } % ({ $low } to { $high }) of { $all }

# reife backtest
backtest-read = { $rules }: { $observed } of { $outcomes } outcomes, from { $from } to { $to }, each looked at as of { $days ->
    [0] the moment
   *[other] { $days } days
} before it.
backtest-objected = { $count } outcomes of contacts who had objected are left out.
backtest-without-evidence = { $count } outcomes have no evidence and are left out.
backtest-later = { $count } signals and checks are later than what was looked at and were not looked at.
backtest-figures = { $of }: accepted { $accepted }; won { $won }.
backtest-all = All
backtest-state = Proposed
backtest-rule = Rule gave points
backtest-dimension = Dimension, points
backtest-accepted = accepted
backtest-won = won
backtest-amount = amount
backtest-handover = hand-over
backtest-shown = shown only
backtest-auc = AUC { $auc }
backtest-late = Leak: { $attribute } lay after the outcome { $count } times. Such dates were refused.
backtest-too-good = Perhaps a leak: { $fact } alone puts { $auc } % of the pairs in the right order. { $answer } Look when it is filled in.
backtest-answer = Of those with `{ $answer }`: { $share }.
backtest-unknown = unknown
backtest-undated = Without a date, so as of the export and perhaps filled in after the outcome: { $attributes }.
backtest-alike = All outcomes are alike or nearly so; nothing can be told apart.
backtest-quality = How well the points of { $rules } tell outcomes apart that were not learnt from:
backtest-mixed = in mixed folds: AUC { $auc }, Brier { $brier } (the rate alone { $base }), the best tenth { $lift } times as good as all, n { $outcomes }
backtest-by-time = in order of time, the last period: AUC { $auc }, Brier { $brier } (the rate alone { $base }), the best tenth { $lift } times as good as all, n { $outcomes }
backtest-one-moment = not in order of time: there are not enough different moments
backtest-reliability = predicted { $predicted } %, became { $became }
backtest-period = { $from } to { $to }: { $share }, AUC { $auc }
backtest-drift = The periods differ by more than chance. Mixed folds know the rates of the years they predict and flatter; what was learnt yesterday has to hold tomorrow, so believe the order of time.
backtest-handed-over = Handed over by { $rules }
backtest-only = Only by { $rules }
backtest-explored = Offered for exploration
backtest-cannot-know = What cannot be known: what would have become of contacts whom nobody called.
