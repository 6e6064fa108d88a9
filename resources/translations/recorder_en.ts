<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>Recorder</name>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>Kind of visit</source>
            <translation>Kind of visit</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>Two people who talk, or you alone who dictates ({keys} changes it)</source>
            <translation>Two people who talk, or you alone who dictates ({keys} changes it)</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>Consultation</source>
            <translation>Consultation</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>Dictation</source>
            <translation>Dictation</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Language</source>
            <translation>Language</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>The language that is spoken in the visit ({keys})</source>
            <translation>The language that is spoken in the visit ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>Template</source>
            <translation>Template</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>What kind of note the service writes ({keys})</source>
            <translation>What kind of note the service writes ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>Default</source>
            <comment>template</comment>
            <translation>Default</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>Template chosen before</source>
            <translation>Template chosen before</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>Has the patient agreed to the recording?</source>
            <translation>Has the patient agreed to the recording?</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>Recording begins with your answer: press 1, 2, 3 or 4. Esc: do not record.</source>
            <translation>Recording begins with your answer: press 1, 2, 3 or 4. Esc: do not record.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>Given</source>
            <translation>Given</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>Verbal</source>
            <translation>Verbal</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>Refused</source>
            <translation>Refused</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>Not applicable</source>
            <translation>Not applicable</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>The patient has signed: record</source>
            <translation>The patient has signed: record</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>The patient has said yes: record</source>
            <translation>The patient has said yes: record</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>The patient does not agree: nothing is recorded</source>
            <translation>The patient does not agree: nothing is recorded</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>No patient is heard, as in a dictation: record</source>
            <translation>No patient is heard, as in a dictation: record</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>The visit goes on meanwhile. Press 1, 2, 3 or 4 to note the answer. Esc: the answer before stays.</source>
            <translation>The visit goes on meanwhile. Press 1, 2, 3 or 4 to note the answer. Esc: the answer before stays.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>The patient has signed: noted, the visit goes on</source>
            <translation>The patient has signed: noted, the visit goes on</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>The patient has said yes: noted, the visit goes on</source>
            <translation>The patient has said yes: noted, the visit goes on</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>The patient takes the agreement back: noted, and you pause or finish</source>
            <translation>The patient takes the agreement back: noted, and you pause or finish</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>No patient is heard, as in a dictation: noted</source>
            <translation>No patient is heard, as in a dictation: noted</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>Leave the answer as it is (Esc)</source>
            <translation>Leave the answer as it is (Esc)</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>Note consent…</source>
            <translation>Note consent…</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>The patient no longer agrees: noted in the visit</source>
            <translation>The patient no longer agrees: noted in the visit</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>It is still recorded: press Pause ({pause_keys}) or Finish ({finish_keys}) now. What was recorded so far is kept; when the visit is finished, you may delete it.</source>
            <translation>It is still recorded: press Pause ({pause_keys}) or Finish ({finish_keys}) now. What was recorded so far is kept; when the visit is finished, you may delete it.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>It is paused: press Finish ({finish_keys}) to end it. What was recorded so far is kept; when the visit is finished, you may delete it.</source>
            <translation>It is paused: press Finish ({finish_keys}) to end it. What was recorded so far is kept; when the visit is finished, you may delete it.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>Not recording: the patient did not agree</source>
            <translation>Not recording: the patient did not agree</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>No visit was made and nothing was kept. Press Record to ask again.</source>
            <translation>No visit was made and nothing was kept. Press Record to ask again.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>Do not record now (Esc)</source>
            <translation>Do not record now (Esc)</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>Mark</source>
            <translation>Mark</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>Mark this place in the visit, to find it again ({keys})</source>
            <translation>Mark this place in the visit, to find it again ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>About this visit</source>
            <translation>About this visit</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>{key}  {answer}</source>
            <comment>key, then what it does</comment>
            <translation>{key}  {answer}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>Marked {time}</source>
            <translation>Marked {time}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>Consent: {answer}, {time}</source>
            <translation>Consent: {answer}, {time}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>Marked {times}</source>
            <translation>Marked {times}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>Account</source>
            <translation>Account</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>Where recordings go, and signing in ({keys}). Not while a visit is recorded.</source>
            <translation>Where recordings go, and signing in ({keys}). Not while a visit is recorded.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>Sign-in code</source>
            <translation>Sign-in code</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>Paste the code (token) of your service</source>
            <translation>Paste the code (token) of your service</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>Sign in</source>
            <translation>Sign in</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>Sign out</source>
            <translation>Sign out</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>Server address</source>
            <translation>Server address</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>https://voice.example.com, or practice</source>
            <translation>https://voice.example.com, or practice</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>Change server</source>
            <translation>Change server</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <location filename="../../recorder_gui/app/wording/first_steps.py" />
            <location filename="../../recorder_gui/app/wording/note.py" />
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>Leave it as it is</source>
            <translation>Leave it as it is</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>The server asks you to sign in again</source>
            <translation>The server asks you to sign in again</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>You can go on recording; everything is safe on this computer. Choose “Account” at the bottom right.</source>
            <translation>You can go on recording; everything is safe on this computer. Choose “Account” at the bottom right.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>Whoever set up this program also set the sign-in (RECORDER_TOKEN). To use another, ask them to change it, then open the program again.</source>
            <translation>Whoever set up this program also set the sign-in (RECORDER_TOKEN). To use another, ask them to change it, then open the program again.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>This is no sign-in code. Paste the whole text that your service shows.</source>
            <translation>This is no sign-in code. Paste the whole text that your service shows.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>Signing in…</source>
            <translation>Signing in…</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>Kept. Delivery goes on as soon as the server agrees.</source>
            <translation>Kept. Delivery goes on as soon as the server agrees.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>Delivery goes on as soon as the server agrees. The code could not be kept: sign in again next time.</source>
            <translation>Delivery goes on as soon as the server agrees. The code could not be kept: sign in again next time.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>Signed out. Recording still works; delivery waits for the next sign-in.</source>
            <translation>Signed out. Recording still works; delivery waits for the next sign-in.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>Signed out until the program is opened again. This computer still keeps the code and would not let it go: unlock its store for passwords and keys, then sign out once more.</source>
            <translation>Signed out until the program is opened again. This computer still keeps the code and would not let it go: unlock its store for passwords and keys, then sign out once more.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>Which visits are not delivered yet cannot be told now: their list cannot be read.</source>
            <translation>Which visits are not delivered yet cannot be told now: their list cannot be read.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>Nothing was changed: the list of visits cannot be read now. Everything recorded stays where it is. Try again in a minute, or close the program and open it again.</source>
            <translation>Nothing was changed: the list of visits cannot be read now. Everything recorded stays where it is. Try again in a minute, or close the program and open it again.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>Recordings go to this server already.</source>
            <translation>Recordings go to this server already.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>The new address could not be saved. Recordings still go where they went.</source>
            <translation>The new address could not be saved. Recordings still go where they went.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>Saved. Close the program and open it again: then new visits go to the new server. Until then all stays as it is.</source>
            <translation>Saved. Close the program and open it again: then new visits go to the new server. Until then all stays as it is.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>What waits stays on this computer, bound to its account, and is never sent to another one.</source>
            <translation>What waits stays on this computer, bound to its account, and is never sent to another one.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>Every visit is delivered.</source>
            <translation>Every visit is delivered.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>{count} visits are not delivered yet.</source>
            <translation>
                <numerusform>{count} visit is not delivered yet.</numerusform>
                <numerusform>{count} visits are not delivered yet.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>{count} visits are waiting for another account; sign in there to deliver.</source>
            <translation>
                <numerusform>{count} visit is waiting for another account; sign in there to deliver.</numerusform>
                <numerusform>{count} visits are waiting for another account; sign in there to deliver.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>Sign in here again to deliver.</source>
            <translation>Sign in here again to deliver.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>{count} visits are not delivered to {server} yet.</source>
            <translation>
                <numerusform>{count} visit is not delivered to {server} yet.</numerusform>
                <numerusform>{count} visits are not delivered to {server} yet.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>Come back to this server to deliver.</source>
            <translation>Come back to this server to deliver.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>This sign-in code is another person's.</source>
            <translation>This sign-in code is another person's.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>{count} visits are not delivered yet, recorded under the sign-in before. They would be delivered under this one.</source>
            <translation>
                <numerusform>{count} visit is not delivered yet, recorded under the sign-in before. It would be delivered under this one.</numerusform>
                <numerusform>{count} visits are not delivered yet, recorded under the sign-in before. They would be delivered under this one.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>Deliver under this sign-in</source>
            <translation>Deliver under this sign-in</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunk_sound.py" />
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Speech</source>
            <translation>Speech</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunk_sound.py" />
            <source>Loudest</source>
            <translation>Loudest</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunk_sound.py" />
            <source>Asked</source>
            <translation>Asked</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunk_sound.py" />
            <source>Answered</source>
            <translation>Answered</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunk_sound.py" />
            <source>not measured</source>
            <translation>not measured</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunk_sound.py" />
            <source>no answer</source>
            <translation>no answer</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunk_sound.py" />
            <source>{percent} %</source>
            <translation>{percent} %</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunk_sound.py" />
            <source>hardly any speech, loudest {level}</source>
            <translation>hardly any speech, loudest {level}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunk_sound.py" />
            <source>speech {share}, loudest {level}</source>
            <translation>speech {share}, loudest {level}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunk_sound.py" />
            <source>{state} (tries: {tries})</source>
            <translation>{state} (tries: {tries})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunk_sound.py" />
            <source>hardly any ({share})</source>
            <translation>hardly any ({share})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunk_sound.py" />
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>not yet</source>
            <translation>not yet</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunk_sound.py" />
            <source>{status}, in {seconds} s, {time}</source>
            <translation>{status}, in {seconds} s, {time}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunk_sound.py" />
            <source>{level} dB</source>
            <translation>{level} dB</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>Which pieces are shown</source>
            <translation>Which pieces are shown</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>Show all pieces, those the server does not have yet, or those with a problem ({keys})</source>
            <translation>Show all pieces, those the server does not have yet, or those with a problem ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>All pieces</source>
            <translation>All pieces</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>Not yet sent</source>
            <translation>Not yet sent</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>With a problem</source>
            <translation>With a problem</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>Find pieces</source>
            <translation>Find pieces</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>Show only pieces whose number, time, state or remark contains this ({keys})</source>
            <translation>Show only pieces whose number, time, state or remark contains this ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>Details</source>
            <translation>Details</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>Everything that is known about the chosen piece ({keys}, or Enter in the list)</source>
            <translation>Everything that is known about the chosen piece ({keys}, or Enter in the list)</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>Choose a piece in the list: what is known about it appears here.</source>
            <translation>Choose a piece in the list: what is known about it appears here.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>No piece fits what you are looking for.</source>
            <translation>No piece fits what you are looking for.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>Copy chosen rows</source>
            <translation>Copy chosen rows</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>Close details</source>
            <translation>Close details</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>Back to the list (Esc)</source>
            <translation>Back to the list (Esc)</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>Sort by “{title}”</source>
            <translation>Sort by “{title}”</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>Sort by “{title}”; again: the other way round ({keys})</source>
            <translation>Sort by “{title}”; again: the other way round ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>Piece {number}: {span}</source>
            <translation>Piece {number}: {span}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>State</source>
            <translation>State</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>Next try</source>
            <translation>Next try</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Tries</source>
            <translation>Tries</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>Last answer</source>
            <translation>Last answer</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>Receipt</source>
            <translation>Receipt</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>Sent as</source>
            <translation>Sent as</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>Sound</source>
            <translation>Sound</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>{length} ({frames:,} frames at {rate:,} Hz)</source>
            <translation>{length} ({frames:,} frames at {rate:,} Hz)</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>Sound here</source>
            <translation>Sound here</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Missing sound</source>
            <translation>Missing sound</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Size</source>
            <translation>Size</translation>
        </message>
        <message numerus="yes">
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>{count} bytes</source>
            <translation>
                <numerusform>{count} byte</numerusform>
                <numerusform>{count} bytes</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>not known before it is complete</source>
            <translation>not known before it is complete</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>SHA-256</source>
            <translation>SHA-256</translation>
        </message>
        <message numerus="yes">
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>{count} failed in a row</source>
            <translation>
                <numerusform>{count} failed in a row</numerusform>
                <numerusform>{count} failed in a row</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>{count} refused by the server</source>
            <translation>
                <numerusform>{count} refused by the server</numerusform>
                <numerusform>{count} refused by the server</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>received</source>
            <translation>received</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>confirmed</source>
            <translation>confirmed</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>was confirmed, then taken back: it is sent again</source>
            <translation>was confirmed, then taken back: it is sent again</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>not decided yet</source>
            <translation>not decided yet</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>part {part}, number {sequence} on the wire</source>
            <translation>part {part}, number {sequence} on the wire</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/data_folder.py" />
            <source>Change the folder all the same</source>
            <translation>Change the folder all the same</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/data_folder.py" />
            <source>It cannot be read whether every visit in the folder of today is sent. What is not sent stays there, and is not sent while another folder is used.</source>
            <translation>It cannot be read whether every visit in the folder of today is sent. What is not sent stays there, and is not sent while another folder is used.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/data_folder.py" />
            <source>Your settings could not be read: all of them are as in a new program</source>
            <translation>Your settings could not be read: all of them are as in a new program</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/data_folder.py" />
            <source>New visits go to the server that is shown below, which may be the practice server of this computer. Choose your account again before you record. Recordings are safe.</source>
            <translation>New visits go to the server that is shown below, which may be the practice server of this computer. Choose your account again before you record. Recordings are safe.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../recorder_gui/app/wording/data_folder.py" />
            <source>{count} visits in the folder of today are not sent yet. They stay there, and are not sent while another folder is used. Better change the folder once they are sent.</source>
            <translation>
                <numerusform>{count} visit in the folder of today is not sent yet. It stays there, and is not sent while another folder is used. Better change the folder once it is sent.</numerusform>
                <numerusform>{count} visits in the folder of today are not sent yet. They stay there, and are not sent while another folder is used. Better change the folder once they are sent.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/data_folder.py" />
            <source>Recordings are not kept in the folder you chose: {folder}</source>
            <translation>Recordings are not kept in the folder you chose: {folder}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/data_folder.py" />
            <source>You can record: it is kept in {place} until this is set right. Connect the drive of your folder and start the program again, or choose another folder in the settings.</source>
            <translation>You can record: it is kept in {place} until this is set right. Connect the drive of your folder and start the program again, or choose another folder in the settings.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/data_folder.py" />
            <source>Visits that are not sent may lie in an earlier data folder</source>
            <translation>Visits that are not sent may lie in an earlier data folder</translation>
        </message>
        <message numerus="yes">
            <location filename="../../recorder_gui/app/wording/data_folder.py" />
            <source>{count} visits that are not sent lie in an earlier data folder</source>
            <translation>
                <numerusform>{count} visit that is not sent lies in an earlier data folder</numerusform>
                <numerusform>{count} visits that are not sent lie in an earlier data folder</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/data_folder.py" />
            <source>They are sent from there alone. Choose “{folder}” in the settings again and start the program anew, or run: recorder-gui resume --data-dir "{folder}"</source>
            <translation>They are sent from there alone. Choose “{folder}” in the settings again and start the program anew, or run: recorder-gui resume --data-dir "{folder}"</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/dates.py" />
            <source>Monday</source>
            <translation>Monday</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/dates.py" />
            <source>Tuesday</source>
            <translation>Tuesday</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/dates.py" />
            <source>Wednesday</source>
            <translation>Wednesday</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/dates.py" />
            <source>Thursday</source>
            <translation>Thursday</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/dates.py" />
            <source>Friday</source>
            <translation>Friday</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/dates.py" />
            <source>Saturday</source>
            <translation>Saturday</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/dates.py" />
            <source>Sunday</source>
            <translation>Sunday</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/dates.py" />
            <source>January</source>
            <translation>January</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/dates.py" />
            <source>February</source>
            <translation>February</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/dates.py" />
            <source>March</source>
            <translation>March</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/dates.py" />
            <source>April</source>
            <translation>April</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/dates.py" />
            <source>May</source>
            <translation>May</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/dates.py" />
            <source>June</source>
            <translation>June</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/dates.py" />
            <source>July</source>
            <translation>July</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/dates.py" />
            <source>August</source>
            <translation>August</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/dates.py" />
            <source>September</source>
            <translation>September</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/dates.py" />
            <source>October</source>
            <translation>October</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/dates.py" />
            <source>November</source>
            <translation>November</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/dates.py" />
            <source>December</source>
            <translation>December</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/dates.py" />
            <source>{day} {month} {year:d}</source>
            <translation>{day} {month} {year:d}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/dates.py" />
            <source>{weekday} {day} {month}</source>
            <translation>{weekday} {day} {month}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/dates.py" />
            <source>{weekday} {date}</source>
            <translation>{weekday} {date}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <source>Help</source>
            <translation>Help</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <source>All keys, and a report for support ({keys})</source>
            <translation>All keys, and a report for support ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <source>Keyboard shortcuts</source>
            <translation>Keyboard shortcuts</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <source>Each action of this window that has keys. Tab and the arrow keys lead to all the rest.</source>
            <translation>Each action of this window that has keys. Tab and the arrow keys lead to all the rest.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Keys</source>
            <translation>Keys</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Action</source>
            <translation>Action</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <source>What it does</source>
            <translation>What it does</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <source>Every action of the window with its keys</source>
            <translation>Every action of the window with its keys</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <source>Report for support</source>
            <translation>Report for support</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <source>Report for support…</source>
            <translation>Report for support…</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <source>See what a report for support holds, and save it ({keys})</source>
            <translation>See what a report for support holds, and save it ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <source>This is all that the report holds, word for word. It has no names, no sound, no notes and no sign-in. Nothing is sent: you save it and decide who gets it.</source>
            <translation>This is all that the report holds, word for word. It has no names, no sound, no notes and no sign-in. Nothing is sent: you save it and decide who gets it.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <source>Files of the report</source>
            <translation>Files of the report</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <source>Choose a file to read exactly what would be saved.</source>
            <translation>Choose a file to read exactly what would be saved.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <source>Text of the file</source>
            <translation>Text of the file</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <source>Putting the report together…</source>
            <translation>Putting the report together…</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <source>The report could not be put together. Close this window and try again.</source>
            <translation>The report could not be put together. Close this window and try again.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <source>Save…</source>
            <translation>Save…</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <source>Save the report for support</source>
            <translation>Save the report for support</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Saving…</source>
            <translation>Saving…</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <source>Zip files (*.zip)</source>
            <translation>Zip files (*.zip)</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <source>Saved as {name}.</source>
            <translation>Saved as {name}.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <source>there is a file of this name already</source>
            <translation>there is a file of this name already</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <source>Not saved: {told}. Choose another folder or another name.</source>
            <translation>Not saved: {told}. Choose another folder or another name.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/disk.py" />
            <source>Not started: room for {left} of recording; {needed} are needed</source>
            <translation>Not started: room for {left} of recording; {needed} are needed</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/disk.py" />
            <source>Delete files you no longer need from the disk that holds {path}, then record again.</source>
            <translation>Delete files you no longer need from the disk that holds {path}, then record again.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/disk.py" />
            <source>The disk has room for only {left} of recording</source>
            <translation>The disk has room for only {left} of recording</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/disk.py" />
            <source>Delete files you no longer need from this computer. A recording in progress goes on.</source>
            <translation>Delete files you no longer need from this computer. A recording in progress goes on.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/disk.py" />
            <source>The disk is full but for a little room that this program keeps back</source>
            <translation>The disk is full but for a little room that this program keeps back</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/disk.py" />
            <source>Nothing is lost. Delete files you no longer need from this computer soon.</source>
            <translation>Nothing is lost. Delete files you no longer need from this computer soon.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../recorder_gui/app/wording/disk.py" />
            <source>{count} minutes</source>
            <translation>
                <numerusform>{count} minute</numerusform>
                <numerusform>{count} minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../recorder_gui/app/wording/disk.py" />
            <source>{count} hours</source>
            <translation>
                <numerusform>{count} hour</numerusform>
                <numerusform>{count} hours</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/disk.py" />
            <source>Room for less than a minute</source>
            <translation>Room for less than a minute</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/disk.py" />
            <source>Room for over {hours} hours</source>
            <translation>Room for over {hours} hours</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/disk.py" />
            <source>Room for {length}</source>
            <translation>Room for {length}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/disk.py" />
            <source>The data folder is empty, though recordings were kept in it: {path}</source>
            <translation>The data folder is empty, though recordings were kept in it: {path}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/disk.py" />
            <source>Connect the drive that it lies on, then start the program again.</source>
            <translation>Connect the drive that it lies on, then start the program again.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/disk.py" />
            <source>The disk is full: what you record goes to the server without a copy on this computer</source>
            <translation>The disk is full: what you record goes to the server without a copy on this computer</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/disk.py" />
            <source>Delete files you no longer need now. Do not switch the computer off. Recording goes on.</source>
            <translation>Delete files you no longer need now. Do not switch the computer off. Recording goes on.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/disk.py" />
            <source>{seconds} s</source>
            <translation>{seconds} s</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/disk.py" />
            <source>The disk is full: {length} of recording are in this computer's memory only</source>
            <translation>The disk is full: {length} of recording are in this computer's memory only</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/disk.py" />
            <source>Delete files you no longer need now. Until then do not close this program and do not switch the computer off. Recording and sending go on.</source>
            <translation>Delete files you no longer need now. Until then do not close this program and do not switch the computer off. Recording and sending go on.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/disk.py" />
            <source>The recordings' folder lies on a network drive, and a network can fail while you record</source>
            <translation>The recordings' folder lies on a network drive, and a network can fail while you record</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/disk.py" />
            <source>{path} was not used. Ask your IT support for a folder on this computer (--data-dir).</source>
            <translation>{path} was not used. Ask your IT support for a folder on this computer (--data-dir).</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>What was recorded so far is kept.</source>
            <translation>What was recorded so far is kept.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>A visit being recorded goes on in memory: do not close the program then.</source>
            <translation>A visit being recorded goes on in memory: do not close the program then.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>The practice server could not start on port {port}</source>
            <translation>The practice server could not start on port {port}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>Close the program that uses this port, or choose another one with --port.</source>
            <translation>Close the program that uses this port, or choose another one with --port.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>An error in this program interrupted the recording for a moment</source>
            <translation>An error in this program interrupted the recording for a moment</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>It goes on by itself; what is missing is shown as missing sound. If it happens again, finish the visit, then close the program and open it again.</source>
            <translation>It goes on by itself; what is missing is shown as missing sound. If it happens again, finish the visit, then close the program and open it again.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>An error in this program keeps a visit from being delivered</source>
            <translation>An error in this program keeps a visit from being delivered</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>Its recording is kept on this computer, and the other visits are delivered. Close the program and open it again; if that does not help, tell your support (visit {visit}).</source>
            <translation>Its recording is kept on this computer, and the other visits are delivered. Close the program and open it again; if that does not help, tell your support (visit {visit}).</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>The disk is full</source>
            <translation>The disk is full</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>Free some space where {path} lies. {data_safe} {goes_on}</source>
            <translation>Free some space where {path} lies. {data_safe} {goes_on}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>The data folder cannot be used</source>
            <translation>The data folder cannot be used</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>Check that {folder} exists and can be written to. {goes_on} The system says: {reason}</source>
            <translation>Check that {folder} exists and can be written to. {goes_on} The system says: {reason}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>A piece of a recording is damaged on the disk</source>
            <translation>A piece of a recording is damaged on the disk</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>Everything else is still delivered. Have the disk checked: {path} ({reason}).</source>
            <translation>Everything else is still delivered. Have the disk checked: {path} ({reason}).</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>The data folder was written by a newer version of this program</source>
            <translation>The data folder was written by a newer version of this program</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>Nothing was lost and nothing was changed. Open it with the newer version. It is {path} (format {found}; this version knows up to {known}).</source>
            <translation>Nothing was lost and nothing was changed. Open it with the newer version. It is {path} (format {found}; this version knows up to {known}).</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>The list of visits is damaged</source>
            <translation>The list of visits is damaged</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>What is being recorded is kept. Finish it, then close the recorder and start it again: the list is rebuilt from the recordings. It lies in {folder}</source>
            <translation>What is being recorded is kept. Finish it, then close the recorder and start it again: the list is rebuilt from the recordings. It lies in {folder}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>The recorder is already running, but its window does not answer</source>
            <translation>The recorder is already running, but its window does not answer</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>Wait a moment and try again. If it stays so, end it in the system's list of programs: what it recorded is on the disk, and the next start delivers it. It holds {path} ({holder}).</source>
            <translation>Wait a moment and try again. If it stays so, end it in the system's list of programs: what it recorded is on the disk, and the next start delivers it. It holds {path} ({holder}).</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>The recorder is already running</source>
            <translation>The recorder is already running</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>Use the one that is open, or close it first. It holds {path} ({holder}).</source>
            <translation>Use the one that is open, or close it first. It holds {path} ({holder}).</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>A visit is locked because this computer's store for passwords and keys is closed</source>
            <translation>A visit is locked because this computer's store for passwords and keys is closed</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>Unlock that store, or sign in to the computer again. Nothing is lost, and new visits can be recorded.</source>
            <translation>Unlock that store, or sign in to the computer again. Nothing is lost, and new visits can be recorded.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>There is no visit {visit}</source>
            <translation>There is no visit {visit}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>See which there are with: recorder-gui visits</source>
            <translation>See which there are with: recorder-gui visits</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>“{address}” is not a server address</source>
            <translation>“{address}” is not a server address</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>It should look like https://voice.example.com</source>
            <translation>It should look like https://voice.example.com</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>The connection to {address} would not be encrypted</source>
            <translation>The connection to {address} would not be encrypted</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>Use its https:// address. Only on a network you trust: --allow-plain-http</source>
            <translation>Use its https:// address. Only on a network you trust: --allow-plain-http</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>There is no screen to open the window on</source>
            <translation>There is no screen to open the window on</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>Without one: recorder-gui send FILE, or recorder-gui record. For help: recorder-gui --help</source>
            <translation>Without one: recorder-gui send FILE, or recorder-gui record. For help: recorder-gui --help</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>Something went wrong that this program did not foresee</source>
            <translation>Something went wrong that this program did not foresee</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>{data_safe} Close the program, open it again, and tell your support if it happens again.</source>
            <translation>{data_safe} Close the program, open it again, and tell your support if it happens again.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>There is no file at this place</source>
            <translation>There is no file at this place</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>Check the name and the folder, then try again.</source>
            <translation>Check the name and the folder, then try again.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>This is a folder, not a recording</source>
            <translation>This is a folder, not a recording</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>Name the recording itself.</source>
            <translation>Name the recording itself.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>This file may not be read</source>
            <translation>This file may not be read</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>Ask for access to it, or copy it to your own folder.</source>
            <translation>Ask for access to it, or copy it to your own folder.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>This file is empty</source>
            <translation>This file is empty</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>Choose another recording.</source>
            <translation>Choose another recording.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>This file is no sound recording</source>
            <translation>This file is no sound recording</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>Choose a WAV, FLAC, Ogg or MP3 file.</source>
            <translation>Choose a WAV, FLAC, Ogg or MP3 file.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>This recording is cut off and cannot be read to its end</source>
            <translation>This recording is cut off and cannot be read to its end</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>Copy it again from where it was made.</source>
            <translation>Copy it again from where it was made.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>This recording cannot be read</source>
            <translation>This recording cannot be read</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>Choose another file.</source>
            <translation>Choose another file.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>There is already a file {path}</source>
            <translation>There is already a file {path}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>Choose another name.</source>
            <translation>Choose another name.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>This visit holds no sound</source>
            <translation>This visit holds no sound</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>There is nothing to export.</source>
            <translation>There is nothing to export.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>The name {path} does not say what kind of file it is to be</source>
            <translation>The name {path} does not say what kind of file it is to be</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>Let it end in .wav, .flac or .mp3.</source>
            <translation>Let it end in .wav, .flac or .mp3.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>The export was broken off by closing</source>
            <translation>The export was broken off by closing</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>Export the visit again.</source>
            <translation>Export the visit again.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>The sound of this visit was removed from this computer to make room</source>
            <translation>The sound of this visit was removed from this computer to make room</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>The service holds all of it and has made its note, which is kept here.</source>
            <translation>The service holds all of it and has made its note, which is kept here.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>The file {path} could not be written</source>
            <translation>The file {path} could not be written</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>Choose another folder. The system says: {reason}</source>
            <translation>Choose another folder. The system says: {reason}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/first_steps.py" />
            <source>First steps…</source>
            <translation>First steps…</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/first_steps.py" />
            <source>First steps</source>
            <translation>First steps</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/first_steps.py" />
            <source>Skip, use it now</source>
            <translation>Skip, use it now</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/first_steps.py" />
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Back</source>
            <translation>Back</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/first_steps.py" />
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Next</source>
            <translation>Next</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/first_steps.py" />
            <source>Done</source>
            <translation>Done</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/first_steps.py" />
            <source>Can you be heard?</source>
            <translation>Can you be heard?</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/first_steps.py" />
            <source>Choose your microphone and say something: the bar moves with your voice. Nothing is recorded yet.</source>
            <translation>Choose your microphone and say something: the bar moves with your voice. Nothing is recorded yet.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/first_steps.py" />
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Check the room…</source>
            <translation>Check the room…</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/first_steps.py" />
            <source>Voice, noise, disk and server in 15 seconds, now or later from the menu.</source>
            <translation>Voice, noise, disk and server in 15 seconds, now or later from the menu.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/first_steps.py" />
            <source>Where do recordings go?</source>
            <translation>Where do recordings go?</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/first_steps.py" />
            <source>With the practice server nothing leaves this computer, and no real note is written: good to try it out.</source>
            <translation>With the practice server nothing leaves this computer, and no real note is written: good to try it out.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/first_steps.py" />
            <source>Practice server on this computer</source>
            <translation>Practice server on this computer</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/first_steps.py" />
            <source>My service</source>
            <translation>My service</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/first_steps.py" />
            <source>Use this address</source>
            <translation>Use this address</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/first_steps.py" />
            <source>Sign in under “Account” when the program is open with your service.</source>
            <translation>Sign in under “Account” when the program is open with your service.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/first_steps.py" />
            <source>What stays on this computer?</source>
            <translation>What stays on this computer?</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/first_steps.py" />
            <source>Recordings are kept encrypted until they are delivered, whatever you choose here.</source>
            <translation>Recordings are kept encrypted until they are delivered, whatever you choose here.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/first_steps.py" />
            <source>All of this can be changed later under “Settings” in the menu.</source>
            <translation>All of this can be changed later under “Settings” in the menu.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/first_steps.py" />
            <source>Step {step} of {steps}</source>
            <translation>Step {step} of {steps}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/global_keys.py" />
            <source>Keys for all programs are not possible on this desktop (Wayland).</source>
            <translation>Keys for all programs are not possible on this desktop (Wayland).</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/global_keys.py" />
            <source>Keys for all programs are not offered on macOS.</source>
            <translation>Keys for all programs are not offered on macOS.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/global_keys.py" />
            <source>Keys for all programs are not possible on this desktop.</source>
            <translation>Keys for all programs are not possible on this desktop.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/global_keys.py" />
            <source>The keys in the recorder's own windows work as always.</source>
            <translation>The keys in the recorder's own windows work as always.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/global_keys.py" />
            <source>Another program has the keys {keys}</source>
            <translation>Another program has the keys {keys}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/global_keys.py" />
            <source>They do nothing here. Choose other keys in the settings, or end the other program.</source>
            <translation>They do nothing here. Choose other keys in the settings, or end the other program.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/global_keys.py" />
            <source>{keys} cannot be used in all programs</source>
            <translation>{keys} cannot be used in all programs</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/global_keys.py" />
            <source>Choose a letter, a digit or a function key together with Ctrl or Alt in the settings.</source>
            <translation>Choose a letter, a digit or a function key together with Ctrl or Alt in the settings.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/keys.py" />
            <source>none</source>
            <comment>keys of an action that has none</comment>
            <translation>none</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/loudspeaker.py" />
            <source>The sound could not be played: this computer has no loudspeaker that can be used</source>
            <translation>The sound could not be played: this computer has no loudspeaker that can be used</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/loudspeaker.py" />
            <source>Plug one in, or switch it on in the system's sound settings, and press Play again.</source>
            <translation>Plug one in, or switch it on in the system's sound settings, and press Play again.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>Also allow this program under System Settings, Privacy &amp; Security, Microphone.</source>
            <translation>Also allow this program under System Settings, Privacy &amp; Security, Microphone.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>Also allow desktop programs under Settings, Privacy &amp; security, Microphone.</source>
            <translation>Also allow desktop programs under Settings, Privacy &amp; security, Microphone.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>Also look whether it is muted in the computer's sound settings.</source>
            <translation>Also look whether it is muted in the computer's sound settings.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>Move it closer, or turn it up in the computer's sound settings. Recording goes on.</source>
            <translation>Move it closer, or turn it up in the computer's sound settings. Recording goes on.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>Move it further away, or turn it down in the computer's sound settings. Recording goes on.</source>
            <translation>Move it further away, or turn it down in the computer's sound settings. Recording goes on.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>Check its cable and its mute switch, or choose another one. What was recorded is safe.</source>
            <translation>Check its cable and its mute switch, or choose another one. What was recorded is safe.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>The microphone “{name}” cannot be used now</source>
            <translation>The microphone “{name}” cannot be used now</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>Close other programs that use it, or choose another one. The system says: {reason}</source>
            <translation>Close other programs that use it, or choose another one. The system says: {reason}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>This computer's privacy settings block the microphone “{name}”</source>
            <translation>This computer's privacy settings block the microphone “{name}”</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>Allow microphone access for this program in the system's privacy settings.</source>
            <translation>Allow microphone access for this program in the system's privacy settings.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>No sound has come from “{name}” for {seconds:.0f} s</source>
            <translation>No sound has come from “{name}” for {seconds:.0f} s</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>The microphone “{name}” is gone; the system offered “{other}” in its place</source>
            <translation>The microphone “{name}” is gone; the system offered “{other}” in its place</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>Nothing is recorded from “{other}” unless you choose it in the list.</source>
            <translation>Nothing is recorded from “{other}” unless you choose it in the list.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>“{name}” does not keep its pace: some words may sound odd</source>
            <translation>“{name}” does not keep its pace: some words may sound odd</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>Plug it into another socket, or choose another microphone. Recording goes on.</source>
            <translation>Plug it into another socket, or choose another microphone. Recording goes on.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>“{name}” is not connected: “{other}” is used instead</source>
            <translation>“{name}” is not connected: “{other}” is used instead</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>Connect “{name}”, or choose the microphone you want in the list.</source>
            <translation>Connect “{name}”, or choose the microphone you want in the list.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>“{name}” could not be used; “{kept}” goes on recording</source>
            <translation>“{name}” could not be used; “{kept}” goes on recording</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>Nothing was lost. Check the other microphone's cable, then choose it again.</source>
            <translation>Nothing was lost. Check the other microphone's cable, then choose it again.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>“{name}” is too loud: words may sound distorted</source>
            <translation>“{name}” is too loud: words may sound distorted</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>“{name}” is very quiet</source>
            <translation>“{name}” is very quiet</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>There is no microphone called “{name}”</source>
            <translation>There is no microphone called “{name}”</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>These were found: {names}.</source>
            <translation>These were found: {names}.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>“{name}” is not connected, and there is no other microphone</source>
            <translation>“{name}” is not connected, and there is no other microphone</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>Connect “{name}”, or another.</source>
            <translation>Connect “{name}”, or another.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>No microphone was found</source>
            <translation>No microphone was found</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>Connect one, then press Record again.</source>
            <translation>Connect one, then press Record again.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>“{name}” is gone</source>
            <translation>“{name}” is gone</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>Check its cable, or choose another microphone in the list. It is tried again every second.</source>
            <translation>Check its cable, or choose another microphone in the list. It is tried again every second.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>“{name}” is gone: what is said now is not recorded</source>
            <translation>“{name}” is gone: what is said now is not recorded</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>Check its cable, or choose another microphone in the list. It is tried again every second, and the visit goes on. Everything recorded until now is safe.</source>
            <translation>Check its cable, or choose another microphone in the list. It is tried again every second, and the visit goes on. Everything recorded until now is safe.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>About {seconds} s of sound are missing at the change.</source>
            <translation>About {seconds} s of sound are missing at the change.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>Less than 2 s of sound are missing at the change.</source>
            <translation>Less than 2 s of sound are missing at the change.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>“{name}” is back; “{other}” goes on recording</source>
            <translation>“{name}” is back; “{other}” goes on recording</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>To return to “{name}”, choose it in the list of microphones. {missing}</source>
            <translation>To return to “{name}”, choose it in the list of microphones. {missing}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>“{name}” was lost; “{other}” is recording now</source>
            <translation>“{name}” was lost; “{other}” is recording now</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>{missing} Everything else is safe. Make sure that “{other}” stands close enough.</source>
            <translation>{missing} Everything else is safe. Make sure that “{other}” stands close enough.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>“{name}” delivers nothing but silence</source>
            <translation>“{name}” delivers nothing but silence</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>Check the mute switch on it and on its cable.</source>
            <translation>Check the mute switch on it and on its cable.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>Recording goes on.</source>
            <translation>Recording goes on.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Documents and transcript</source>
            <translation>Documents and transcript</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Transcript</source>
            <translation>Transcript</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Document</source>
            <translation>Document</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>yes</source>
            <translation>yes</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>no</source>
            <translation>no</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>more details</source>
            <translation>more details</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Copy</source>
            <translation>Copy</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Copy the whole shown document, with its layout ({keys})</source>
            <translation>Copy the whole shown document, with its layout ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Print…</source>
            <translation>Print…</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Print the shown document; not while a visit is recorded ({keys})</source>
            <translation>Print the shown document; not while a visit is recorded ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>PDF…</source>
            <translation>PDF…</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Save the shown document as a PDF file; not while a visit is recorded ({keys})</source>
            <translation>Save the shown document as a PDF file; not while a visit is recorded ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Find</source>
            <translation>Find</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Find words in the shown document ({keys}; next {next}, back {back})</source>
            <translation>Find words in the shown document ({keys}; next {next}, back {back})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Find in this document</source>
            <translation>Find in this document</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Not found</source>
            <translation>Not found</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Find next in the note</source>
            <translation>Find next in the note</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Find the one before in the note</source>
            <translation>Find the one before in the note</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Next document</source>
            <translation>Next document</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Previous document</source>
            <translation>Previous document</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>[picture not shown]</source>
            <translation>[picture not shown]</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>What happened to the note</source>
            <translation>What happened to the note</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Preparing the pages…</source>
            <translation>Preparing the pages…</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Handed to the printer.</source>
            <translation>Handed to the printer.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>It was not printed. Check the printer, then try again; or save it as PDF.</source>
            <translation>It was not printed. Check the printer, then try again; or save it as PDF.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Saving the PDF…</source>
            <translation>Saving the PDF…</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>The PDF was not saved. Choose another folder, or make room on the disk, and try again.</source>
            <translation>The PDF was not saved. Choose another folder, or make room on the disk, and try again.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Save as PDF</source>
            <translation>Save as PDF</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>PDF files (*.pdf)</source>
            <translation>PDF files (*.pdf)</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Not complete: some of the note could not be written.</source>
            <translation>Not complete: some of the note could not be written.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Note ready</source>
            <translation>Note ready</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Partly ready</source>
            <translation>Partly ready</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>No note</source>
            <translation>No note</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Being written</source>
            <translation>Being written</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>This is what there is so far. It grows by itself; do not file it yet.</source>
            <translation>This is what there is so far. It grows by itself; do not file it yet.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Check it against the transcript and complete it by hand.</source>
            <translation>Check it against the transcript and complete it by hand.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Write this note by hand for now.</source>
            <translation>Write this note by hand for now.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>The service sent no text: perhaps nothing was said. Your recording is kept on this computer. If there should be a note, write it by hand for now.</source>
            <translation>The service sent no text: perhaps nothing was said. Your recording is kept on this computer. If there should be a note, write it by hand for now.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>No note yet</source>
            <translation>No note yet</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Here you will find each document the service writes, and the transcript of what was said, to read, copy, print or save as PDF.</source>
            <translation>Here you will find each document the service writes, and the transcript of what was said, to read, copy, print or save as PDF.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Record a visit, or choose one from the list.</source>
            <translation>Record a visit, or choose one from the list.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>It comes after you finish the visit and the server holds all of it.</source>
            <translation>It comes after you finish the visit and the server holds all of it.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>It comes when the server holds all of the recording.</source>
            <translation>It comes when the server holds all of the recording.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>The recording is kept here and is sent when the network is back.</source>
            <translation>The recording is kept here and is sent when the network is back.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>The recording is kept here. Sign in under Account, and the note can come.</source>
            <translation>The recording is kept here. Sign in under Account, and the note can come.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>The server holds all of it and is writing. This page changes by itself.</source>
            <translation>The server holds all of it and is writing. This page changes by itself.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>The note of this visit cannot be shown now. Choose the visit again in a moment.</source>
            <translation>The note of this visit cannot be shown now. Choose the visit again in a moment.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>This visit waits for you: why, and what to do, stands under its name.</source>
            <translation>This visit waits for you: why, and what to do, stands under its name.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Not written: {names}.</source>
            <translation>Not written: {names}.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Copied: {title}. It is still being written.</source>
            <translation>Copied: {title}. It is still being written.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Copied: {title}</source>
            <translation>Copied: {title}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Saved: {file_name}</source>
            <translation>Saved: {file_name}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/notifications.py" />
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Consultation Recorder</source>
            <translation>Consultation Recorder</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/notifications.py" />
            <source>No sound is being recorded</source>
            <translation>No sound is being recorded</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/notifications.py" />
            <source>The microphone gives no sound. Look at the recorder window.</source>
            <translation>The microphone gives no sound. Look at the recorder window.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/notifications.py" />
            <source>Everything recorded has reached the service.</source>
            <translation>Everything recorded has reached the service.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../recorder_gui/app/wording/notifications.py" />
            <source>{count} notes are ready.</source>
            <translation>
                <numerusform>A note is ready.</numerusform>
                <numerusform>{count} notes are ready.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../recorder_gui/app/wording/notifications.py" />
            <source>{count} visits need your attention.</source>
            <translation>
                <numerusform>A visit needs your attention.</numerusform>
                <numerusform>{count} visits need your attention.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>Player</source>
            <translation>Player</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>Play</source>
            <translation>Play</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>Plays the visit from the chosen piece, or from its beginning ({keys})</source>
            <translation>Plays the visit from the chosen piece, or from its beginning ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>Play the visit, or stop</source>
            <translation>Play the visit, or stop</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>Hold what is played, or go on</source>
            <translation>Hold what is played, or go on</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>Hold</source>
            <translation>Hold</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>Keeps its place ({keys})</source>
            <translation>Keeps its place ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>Go on</source>
            <translation>Go on</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>Ends the playing ({keys})</source>
            <translation>Ends the playing ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>Place in the visit</source>
            <translation>Place in the visit</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>The arrow keys go from piece to piece</source>
            <translation>The arrow keys go from piece to piece</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>Nothing is played while a visit is recorded</source>
            <translation>Nothing is played while a visit is recorded</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>This visit has no sound to play yet</source>
            <translation>This visit has no sound to play yet</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>The loudspeaker is gone, so the playing has ended</source>
            <translation>The loudspeaker is gone, so the playing has ended</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>The recording is not touched by this. Press Play again when the loudspeaker is back.</source>
            <translation>The recording is not touched by this. Press Play again when the loudspeaker is back.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>There is no sound to play from here on</source>
            <translation>There is no sound to play from here on</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>Its pieces could not be read, or are not on this computer any more.</source>
            <translation>Its pieces could not be read, or are not on this computer any more.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>Something went wrong while playing</source>
            <translation>Something went wrong while playing</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>The recording is not touched by this. Press Play again.</source>
            <translation>The recording is not touched by this. Press Play again.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>{at} of {total}</source>
            <translation>{at} of {total}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>{count} pieces cannot be played</source>
            <translation>
                <numerusform>{count} piece cannot be played</numerusform>
                <numerusform>{count} pieces cannot be played</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>{count} pieces of this visit were not played</source>
            <translation>
                <numerusform>{count} piece of this visit was not played</numerusform>
                <numerusform>{count} pieces of this visit were not played</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>They cannot be read, or are not on this computer any more. The others were played.</source>
            <translation>They cannot be read, or are not on this computer any more. The others were played.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/policy.py" />
            <source>Set by your organisation</source>
            <translation>Set by your organisation</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/policy.py" />
            <source>Your organisation has set where recordings go.</source>
            <translation>Your organisation has set where recordings go.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/policy.py" />
            <source>Your organisation has set where recordings go</source>
            <translation>Your organisation has set where recordings go</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/policy.py" />
            <source>“{given}” cannot be used here. Leave the address out, or ask your support.</source>
            <translation>“{given}” cannot be used here. Leave the address out, or ask your support.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/policy.py" />
            <source>Your organisation has set the data folder</source>
            <translation>Your organisation has set the data folder</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/policy.py" />
            <source>“{given}” cannot be used here. Leave the folder out, or ask your support.</source>
            <translation>“{given}” cannot be used here. Leave the folder out, or ask your support.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/policy.py" />
            <source>Your organisation's settings could not all be used</source>
            <translation>Your organisation's settings could not all be used</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/policy.py" />
            <source>Ignored: {names}. Recording goes on with the other settings. Tell your support.</source>
            <translation>Ignored: {names}. Recording goes on with the other settings. Tell your support.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/program_menu.py" />
            <source>Menu</source>
            <translation>Menu</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/program_menu.py" />
            <source>Settings, room check and what else belongs to no visit ({keys})</source>
            <translation>Settings, room check and what else belongs to no visit ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/rescue.py" />
            <source>The list of visits was damaged and has been rebuilt from the recordings</source>
            <translation>The list of visits was damaged and has been rebuilt from the recordings</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/rescue.py" />
            <source>The list of visits was missing and has been rebuilt from the recordings</source>
            <translation>The list of visits was missing and has been rebuilt from the recordings</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/rescue.py" />
            <source>Nothing was lost.</source>
            <translation>Nothing was lost.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/rescue.py" />
            <source>Some recordings were damaged on the disk</source>
            <translation>Some recordings were damaged on the disk</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/rescue.py" />
            <source>Everything that can be read is kept and delivered; what is missing is shown with its visit. Have the disk checked.</source>
            <translation>Everything that can be read is kept and delivered; what is missing is shown with its visit. Have the disk checked.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/rescue.py" />
            <source>What could not be used is kept in {folder}</source>
            <translation>What could not be used is kept in {folder}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/rewriting.py" />
            <source>Rewrite…</source>
            <translation>Rewrite…</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/rewriting.py" />
            <source>Write the note again with another template</source>
            <translation>Write the note again with another template</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/rewriting.py" />
            <source>Has the service write one more note of this visit ({keys}); the first one stays</source>
            <translation>Has the service write one more note of this visit ({keys}); the first one stays</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/rewriting.py" />
            <source>Templates of the service</source>
            <translation>Templates of the service</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/rewriting.py" />
            <source>There is no note yet that could be written again</source>
            <translation>There is no note yet that could be written again</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/rewriting.py" />
            <source>This visit was sent to another account: only that one can write its note again</source>
            <translation>This visit was sent to another account: only that one can write its note again</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/rewriting.py" />
            <source>The service has told of no templates; it is asked again at the next start</source>
            <translation>The service has told of no templates; it is asked again at the next start</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/rewriting.py" />
            <source>The service cannot be reached just now; this is possible again when it answers</source>
            <translation>The service cannot be reached just now; this is possible again when it answers</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/rewriting.py" />
            <source>The note is being written again already</source>
            <translation>The note is being written again already</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/rewriting.py" />
            <source>A further note is being written with “{template}”. You can go on working.</source>
            <translation>A further note is being written with “{template}”. You can go on working.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Room check</source>
            <translation>Room check</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Check again</source>
            <translation>Check again</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Copy result</source>
            <translation>Copy result</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Copied.</source>
            <translation>Copied.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>What was found</source>
            <translation>What was found</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Progress of the check</source>
            <translation>Progress of the check</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Level while the check listens</source>
            <translation>Level while the check listens</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>A visit is being recorded. The room can be checked again when it is finished.</source>
            <translation>A visit is being recorded. The room can be checked again when it is finished.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Everything is ready.</source>
            <translation>Everything is ready.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>You can record. What is marked amber could be better.</source>
            <translation>You can record. What is marked amber could be better.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Not ready yet: look at what is marked red.</source>
            <translation>Not ready yet: look at what is marked red.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Microphone</source>
            <translation>Microphone</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Permission</source>
            <translation>Permission</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Voice</source>
            <translation>Voice</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Noise</source>
            <translation>Noise</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Gaps</source>
            <translation>Gaps</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Pace</source>
            <translation>Pace</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Disk</source>
            <translation>Disk</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Server</source>
            <translation>Server</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Sign-in</source>
            <translation>Sign-in</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>There and back</source>
            <translation>There and back</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Good</source>
            <translation>Good</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Could be better</source>
            <translation>Could be better</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Must be fixed</source>
            <translation>Must be fixed</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Waiting</source>
            <translation>Waiting</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Not tried</source>
            <translation>Not tried</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Opening the microphone…</source>
            <translation>Opening the microphone…</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Please speak as you do with a patient.</source>
            <translation>Please speak as you do with a patient.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Please be quiet for a moment.</source>
            <translation>Please be quiet for a moment.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Thank you. You may talk again; the rest takes a few seconds.</source>
            <translation>Thank you. You may talk again; the rest takes a few seconds.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Done.</source>
            <translation>Done.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>{room}; writing took {ms:.0f} ms at most.</source>
            <translation>{room}; writing took {ms:.0f} ms at most.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>{reason}.</source>
            <translation>{reason}.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>“{name}” works ({rate:,} Hz).</source>
            <translation>“{name}” works ({rate:,} Hz).</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>This program may use it.</source>
            <translation>This program may use it.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>It cannot be told: nothing but silence comes.</source>
            <translation>It cannot be told: nothing but silence comes.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>See that the system's privacy settings allow this program to use the microphone.</source>
            <translation>See that the system's privacy settings allow this program to use the microphone.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Well heard, {decibels:.0f} dBFS.</source>
            <translation>Well heard, {decibels:.0f} dBFS.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>The microphone delivers nothing but zeros.</source>
            <translation>The microphone delivers nothing but zeros.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Switch it on, or unmute it.</source>
            <translation>Switch it on, or unmute it.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Very quiet, {decibels:.0f} dBFS.</source>
            <translation>Very quiet, {decibels:.0f} dBFS.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Move it closer, or turn it up in the computer's sound settings.</source>
            <translation>Move it closer, or turn it up in the computer's sound settings.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Too loud, {decibels:.0f} dBFS: words may sound distorted.</source>
            <translation>Too loud, {decibels:.0f} dBFS: words may sound distorted.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Move it further away, or turn it down in the computer's sound settings.</source>
            <translation>Move it further away, or turn it down in the computer's sound settings.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>The room is quiet, {decibels:.0f} dBFS.</source>
            <translation>The room is quiet, {decibels:.0f} dBFS.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>The room is loud, {decibels:.0f} dBFS.</source>
            <translation>The room is loud, {decibels:.0f} dBFS.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Close windows and doors, switch fans off, or move the microphone closer to you.</source>
            <translation>Close windows and doors, switch fans off, or move the microphone closer to you.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Your voice was only {above:.0f} dB above the room.</source>
            <translation>Your voice was only {above:.0f} dB above the room.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Speak while the check asks you to, or move the microphone closer to you.</source>
            <translation>Speak while the check asks you to, or move the microphone closer to you.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>No sound was missing in {seconds:.0f} s.</source>
            <translation>No sound was missing in {seconds:.0f} s.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>{seconds:.1f} s of sound were missing.</source>
            <translation>{seconds:.1f} s of sound were missing.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Close other programs, or plug the microphone into another socket.</source>
            <translation>Close other programs, or plug the microphone into another socket.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>It keeps its {rate:,} Hz.</source>
            <translation>It keeps its {rate:,} Hz.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>It declares {rate:,} Hz and delivers {found:,}.</source>
            <translation>It declares {rate:,} Hz and delivers {found:,}.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Plug it into another socket, or choose another microphone.</source>
            <translation>Plug it into another socket, or choose another microphone.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Delete files you no longer need from this computer.</source>
            <translation>Delete files you no longer need from this computer.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Close programs that write much, or choose a folder on a faster disk.</source>
            <translation>Close programs that write much, or choose a folder on a faster disk.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>{folder} cannot be written to.</source>
            <translation>{folder} cannot be written to.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Choose another folder in the settings, or with --data-dir.</source>
            <translation>Choose another folder in the settings, or with --data-dir.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Audio goes to the practice server on this computer.</source>
            <translation>Audio goes to the practice server on this computer.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Name your service in the window, under “Account”, or with --server.</source>
            <translation>Name your service in the window, under “Account”, or with --server.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>{server} answers; the connection is encrypted (TLS).</source>
            <translation>{server} answers; the connection is encrypted (TLS).</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>It answers, on this computer and without encryption.</source>
            <translation>It answers, on this computer and without encryption.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>{server} answers, but the connection is not encrypted.</source>
            <translation>{server} answers, but the connection is not encrypted.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Use its https:// address.</source>
            <translation>Use its https:// address.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>It answers, but does not describe itself.</source>
            <translation>It answers, but does not describe itself.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Make sure that the address under “Account” is your service's.</source>
            <translation>Make sure that the address under “Account” is your service's.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Its certificate is not trusted.</source>
            <translation>Its certificate is not trusted.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Check the address and this computer's date, or ask your IT support.</source>
            <translation>Check the address and this computer's date, or ask your IT support.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Check the network and the address. Recording works meanwhile.</source>
            <translation>Check the network and the address. Recording works meanwhile.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>It is accepted.</source>
            <translation>It is accepted.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>The practice server needs none.</source>
            <translation>The practice server needs none.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>It is missing or not accepted.</source>
            <translation>It is missing or not accepted.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Sign in in the window, under “Account”, or set RECORDER_TOKEN to a valid one.</source>
            <translation>Sign in in the window, under “Account”, or set RECORDER_TOKEN to a valid one.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>There is no voice service at this address.</source>
            <translation>There is no voice service at this address.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Correct the address.</source>
            <translation>Correct the address.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>It could not be tried.</source>
            <translation>It could not be tried.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Check again when the server answers.</source>
            <translation>Check again when the server answers.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>{seconds:.0f} s of the quiet room were sent and found there, without a name. No note is made of them.</source>
            <translation>{seconds:.0f} s of the quiet room were sent and found there, without a name. No note is made of them.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>{seconds:.0f} s of the quiet room were sent, and their result came.</source>
            <translation>{seconds:.0f} s of the quiet room were sent, and their result came.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>The server took a piece of sound, and does not list it.</source>
            <translation>The server took a piece of sound, and does not list it.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Tell your service's support. Recordings are kept here until they are listed.</source>
            <translation>Tell your service's support. Recordings are kept here until they are listed.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>A piece of sound was sent, and no result came yet.</source>
            <translation>A piece of sound was sent, and no result came yet.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Check again in a minute.</source>
            <translation>Check again in a minute.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>The server did not take a piece of sound.</source>
            <translation>The server did not take a piece of sound.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Tell your service's support. Recordings are kept here meanwhile.</source>
            <translation>Tell your service's support. Recordings are kept here meanwhile.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Put right what is marked red, then check again.</source>
            <translation>Put right what is marked red, then check again.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>No answer came in time.</source>
            <translation>No answer came in time.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Check again; if it stays so, open the program anew.</source>
            <translation>Check again; if it stays so, open the program anew.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>The check was broken off.</source>
            <translation>The check was broken off.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Check again when no visit is recorded.</source>
            <translation>Check again when no visit is recorded.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>Send a visit again</source>
            <translation>Send a visit again</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>Send it again</source>
            <translation>Send it again</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>Do not send</source>
            <translation>Do not send</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>Choose the account of your service first: now everything stays on this computer</source>
            <translation>Choose the account of your service first: now everything stays on this computer</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>Sign in first: the server does not accept your sign-in</source>
            <translation>Sign in first: the server does not accept your sign-in</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>Finish the recording first</source>
            <translation>Finish the recording first</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>This visit has no sound on this computer that could be sent</source>
            <translation>This visit has no sound on this computer that could be sent</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>It is on its way to this account already: “Try again” is what helps</source>
            <translation>It is on its way to this account already: “Try again” is what helps</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>It is being made ready already</source>
            <translation>It is being made ready already</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>A visit was not sent again: the program ended before its copy was whole</source>
            <translation>A visit was not sent again: the program ended before its copy was whole</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>The visit itself stays as it is. Choose it in the list and send it again.</source>
            <translation>The visit itself stays as it is. Choose it in the list and send it again.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>Send again to an account…</source>
            <translation>Send again to an account…</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>Send again to {server}…</source>
            <translation>Send again to {server}…</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>Send the visit of {time} to {server}?</source>
            <translation>Send the visit of {time} to {server}?</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>Its sound leaves this computer and goes to {server}, as a new visit beside this one.</source>
            <translation>Its sound leaves this computer and goes to {server}, as a new visit beside this one.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>This visit and its note stay as they are.</source>
            <translation>This visit and its note stay as they are.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>So far it was only sent to the practice server on this computer.</source>
            <translation>So far it was only sent to the practice server on this computer.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>The server has it already, and would make a second note of it.</source>
            <translation>The server has it already, and would make a second note of it.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>{server} keeps the copy that it has.</source>
            <translation>{server} keeps the copy that it has.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>Nothing of it was sent to {server} so far.</source>
            <translation>Nothing of it was sent to {server} so far.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>The visit of {time} is being made ready</source>
            <translation>The visit of {time} is being made ready</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>You can go on working.</source>
            <translation>You can go on working.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>The visit of {time} is sent again, to {server}</source>
            <translation>The visit of {time} is sent again, to {server}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>It stands in the list as a visit of its own, and its note will come there.</source>
            <translation>It stands in the list as a visit of its own, and its note will come there.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>The visit of {time} was not sent again</source>
            <translation>The visit of {time} was not sent again</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>There is too little room on the disk for a second copy. Make room and try again.</source>
            <translation>There is too little room on the disk for a second copy. Make room and try again.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>A piece of it could not be read or written. This visit stays as it is; try again.</source>
            <translation>A piece of it could not be read or written. This visit stays as it is; try again.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>Something went wrong inside the program. This visit stays as it is; try again.</source>
            <translation>Something went wrong inside the program. This visit stays as it is; try again.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Settings</source>
            <translation>Settings</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Settings…</source>
            <translation>Settings…</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Groups of settings</source>
            <translation>Groups of settings</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Changes count at once.</source>
            <translation>Changes count at once.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>The settings cannot be written: this change holds until the program ends.</source>
            <translation>The settings cannot be written: this change holds until the program ends.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>General</source>
            <translation>General</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Language of the computer</source>
            <translation>Language of the computer</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Show the state in the notification area</source>
            <translation>Show the state in the notification area</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>A small picture beside the clock, where the system has a place for it.</source>
            <translation>A small picture beside the clock, where the system has a place for it.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Tell about notes and trouble while the window is hidden</source>
            <translation>Tell about notes and trouble while the window is hidden</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Never with the name of a patient.</source>
            <translation>Never with the name of a patient.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Recording</source>
            <translation>Recording</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Length of the pieces that are sent</source>
            <translation>Length of the pieces that are sent</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Shorter pieces are with the server sooner, and cost more requests. Counts from the next visit on.</source>
            <translation>Shorter pieces are with the server sooner, and cost more requests. Counts from the next visit on.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>A new visit is</source>
            <translation>A new visit is</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>A consultation: two people who talk</source>
            <translation>A consultation: two people who talk</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>A dictation: you alone</source>
            <translation>A dictation: you alone</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Each visit can still be changed before it begins.</source>
            <translation>Each visit can still be changed before it begins.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Ask for the patient's consent before a visit is recorded</source>
            <translation>Ask for the patient's consent before a visit is recorded</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Question that is asked</source>
            <translation>Question that is asked</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Empty: the program's own words.</source>
            <translation>Empty: the program's own words.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Microphones</source>
            <translation>Microphones</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Your microphones, the most wanted first</source>
            <translation>Your microphones, the most wanted first</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>The first one that is connected is used. A microphone comes into this list when you choose it in the window.</source>
            <translation>The first one that is connected is used. A microphone comes into this list when you choose it in the window.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>You have chosen no microphone yet: the computer's own choice is used.</source>
            <translation>You have chosen no microphone yet: the computer's own choice is used.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Up</source>
            <translation>Up</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Down</source>
            <translation>Down</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Remove</source>
            <translation>Remove</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>When a microphone is lost during a visit</source>
            <translation>When a microphone is lost during a visit</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Go on with another one that you have used before</source>
            <translation>Go on with another one that you have used before</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Go on with any other one</source>
            <translation>Go on with any other one</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Wait until it is back</source>
            <translation>Wait until it is back</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Sending</source>
            <translation>Sending</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Server for new visits</source>
            <translation>Server for new visits</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>The practice server of this computer: nothing leaves it</source>
            <translation>The practice server of this computer: nothing leaves it</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Server and sign-in are changed in “Account”, not while a visit is recorded.</source>
            <translation>Server and sign-in are changed in “Account”, not while a visit is recorded.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Account…</source>
            <translation>Account…</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>WAV, 16 bit, 16 kHz, one channel</source>
            <translation>WAV, 16 bit, 16 kHz, one channel</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Every detail of what was recorded. It is fixed: the service takes these files as they are, and a format that saves room would leave something out.</source>
            <translation>Every detail of what was recorded. It is fixed: the service takes these files as they are, and a format that saves room would leave something out.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Storage</source>
            <translation>Storage</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Sound of visits that are delivered and have their complete note</source>
            <translation>Sound of visits that are delivered and have their complete note</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Keep it on this computer</source>
            <translation>Keep it on this computer</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Remove it after</source>
            <translation>Remove it after</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Days</source>
            <translation>Days</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Notes stay. What is not delivered, has no complete note, or was for practice is never removed. A new or a shorter time counts from the next start on, or an hour after it was chosen: until then you can change it.</source>
            <translation>Notes stay. What is not delivered, has no complete note, or was for practice is never removed. A new or a shorter time counts from the next start on, or an hour after it was chosen: until then you can change it.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Data folder</source>
            <translation>Data folder</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Recordings, encrypted. Empty: the system's place. Counts from the next start on; what is in the folder of today stays there.</source>
            <translation>Recordings, encrypted. Empty: the system's place. Counts from the next start on; what is in the folder of today stays there.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Folder for exported recordings</source>
            <translation>Folder for exported recordings</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>You are asked each time, beginning there. Exported files are not encrypted. Empty: your documents.</source>
            <translation>You are asked each time, beginning there. Exported files are not encrypted. Empty: your documents.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Browse…</source>
            <translation>Browse…</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Sounds</source>
            <translation>Sounds</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>When recording starts</source>
            <translation>When recording starts</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>When it is paused, and goes on</source>
            <translation>When it is paused, and goes on</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>When a visit is finished</source>
            <translation>When a visit is finished</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Alarm when something endangers the recording</source>
            <translation>Alarm when something endangers the recording</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Without it only the window tells.</source>
            <translation>Without it only the window tells.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Keys everywhere</source>
            <translation>Keys everywhere</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Let these keys work in every program</source>
            <translation>Let these keys work in every program</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>They are then taken from the other programs. Not every system allows it.</source>
            <translation>They are then taken from the other programs. Not every system allows it.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Record</source>
            <translation>Record</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Pause and go on</source>
            <translation>Pause and go on</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Finish</source>
            <translation>Finish</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Take Ctrl, Alt or both into it: a bare key is needed for writing.</source>
            <translation>Take Ctrl, Alt or both into it: a bare key is needed for writing.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Keyboard</source>
            <translation>Keyboard</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Choose an action, then press its new keys.</source>
            <translation>Choose an action, then press its new keys.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>New keys</source>
            <translation>New keys</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>No keys</source>
            <translation>No keys</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Reset</source>
            <translation>Reset</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Reset all</source>
            <translation>Reset all</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>These keys are needed to move about in the window.</source>
            <translation>These keys are needed to move about in the window.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Write the whole path, from the drive or the first slash on.</source>
            <translation>Write the whole path, from the drive or the first slash on.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>This is a file, not a folder.</source>
            <translation>This is a file, not a folder.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>This folder cannot be written. Choose another one.</source>
            <translation>This folder cannot be written. Choose another one.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>This folder belongs to somebody else. Choose one of your own, or a new one.</source>
            <translation>This folder belongs to somebody else. Choose one of your own, or a new one.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>This folder lies on another computer. Choose one on this computer.</source>
            <translation>This folder lies on another computer. Choose one on this computer.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>This lies inside a data folder. Choose a place beside it.</source>
            <translation>This lies inside a data folder. Choose a place beside it.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>There are other files in this folder. Choose an empty or a new one.</source>
            <translation>There are other files in this folder. Choose an empty or a new one.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>{count} seconds</source>
            <translation>
                <numerusform>{count} second</numerusform>
                <numerusform>{count} seconds</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>days</source>
            <translation>
                <numerusform>day</numerusform>
                <numerusform>days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>The sound of every visit that was delivered more than {count} days ago will be removed for good.</source>
            <translation>
                <numerusform>The sound of every visit that was delivered more than {count} day ago will be removed for good.</numerusform>
                <numerusform>The sound of every visit that was delivered more than {count} days ago will be removed for good.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>“{name}” has these keys already. Choose others, or change that one first.</source>
            <translation>“{name}” has these keys already. Choose others, or change that one first.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Longer than {count} characters. It is not kept.</source>
            <translation>
                <numerusform>Longer than {count} character. It is not kept.</numerusform>
                <numerusform>Longer than {count} characters. It is not kept.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/small_window.py" />
            <source>Small window</source>
            <translation>Small window</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/small_window.py" />
            <source>A strip that stays above other programs ({keys})</source>
            <translation>A strip that stays above other programs ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/small_window.py" />
            <source>Consultation Recorder, small window</source>
            <translation>Consultation Recorder, small window</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/small_window.py" />
            <source>Back to the window</source>
            <translation>Back to the window</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/small_window.py" />
            <source>Show the large window again ({keys})</source>
            <translation>Show the large window again ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/small_window.py" />
            <source>Drag it, or move it with Ctrl and the arrow keys.</source>
            <translation>Drag it, or move it with Ctrl and the arrow keys.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/small_window.py" />
            <source>Messages in the window</source>
            <translation>Messages in the window</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/small_window.py" />
            <source>The large window has a message for you ({keys})</source>
            <translation>The large window has a message for you ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/small_window.py" />
            <source>Show the window</source>
            <translation>Show the window</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/small_window.py" />
            <source>Quit</source>
            <translation>Quit</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/small_window.py" />
            <source>Consultation Recorder: {state}</source>
            <translation>Consultation Recorder: {state}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/small_window.py" />
            <source>{name} ({keys})</source>
            <comment>an action, then its keys</comment>
            <translation>{name} ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/updates.py" />
            <source>Tell when there is a new version</source>
            <translation>Tell when there is a new version</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/updates.py" />
            <source>Asked once a day, between visits. Nothing about you or this computer is sent, and the program never changes itself.</source>
            <translation>Asked once a day, between visits. Nothing about you or this computer is sent, and the program never changes itself.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/updates.py" />
            <source>Open page</source>
            <translation>Open page</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/updates.py" />
            <source>Shows the new version in your browser</source>
            <translation>Shows the new version in your browser</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/updates.py" />
            <source>Later</source>
            <comment>tell of a new version</comment>
            <translation>Later</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/updates.py" />
            <source>Hides this for a week</source>
            <translation>Hides this for a week</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/updates.py" />
            <source>Version {version} is available</source>
            <translation>Version {version} is available</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/updates.py" />
            <source>Out of support: install version {version}</source>
            <translation>Out of support: install version {version}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/updates.py" />
            <source>{changed} You have version {running}.</source>
            <translation>{changed} You have version {running}.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/updates.py" />
            <source>No browser could be opened. The page is {page}</source>
            <translation>No browser could be opened. The page is {page}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_details.py" />
            <source>The server does not know the chosen template: the note is written without it.</source>
            <translation>The server does not know the chosen template: the note is written without it.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_details.py" />
            <source>The server does not know the chosen language: the visit was sent as English.</source>
            <translation>The server does not know the chosen language: the visit was sent as English.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_details.py" />
            <source>The note was written with the other template, and stands behind the first.</source>
            <translation>The note was written with the other template, and stands behind the first.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_details.py" />
            <source>There is nothing to write a note from yet. Wait until the note is ready.</source>
            <translation>There is nothing to write a note from yet. Wait until the note is ready.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_details.py" />
            <source>This server cannot write another note of a visit. The note you have stays as it is.</source>
            <translation>This server cannot write another note of a visit. The note you have stays as it is.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_details.py" />
            <source>The server did not write the note: it may not know the template or the visit any more.</source>
            <translation>The server did not write the note: it may not know the template or the visit any more.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_details.py" />
            <source>The server did not answer. Ask again when it can be reached.</source>
            <translation>The server did not answer. Ask again when it can be reached.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_details.py" />
            <source>The server has not written the note within three minutes. Ask again later.</source>
            <translation>The server has not written the note within three minutes. Ask again later.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>Why this visit needs your attention</source>
            <translation>Why this visit needs your attention</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>Press “{retry}” to offer it once more. If that does not help, ask the service's support.</source>
            <translation>Press “{retry}” to offer it once more. If that does not help, ask the service's support.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>“{retry}” sends the visit anew for another note; the service may count it a second time.</source>
            <translation>“{retry}” sends the visit anew for another note; the service may count it a second time.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>The server does not accept this visit's kind of sound.</source>
            <translation>The server does not accept this visit's kind of sound.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>This visit is too large for the server.</source>
            <translation>This visit is too large for the server.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>The server did not accept this visit.</source>
            <translation>The server did not accept this visit.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>Your account with the service has reached its limit.</source>
            <translation>Your account with the service has reached its limit.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>Have the limit raised, or wait until it begins anew; then press “{retry}”.</source>
            <translation>Have the limit raised, or wait until it begins anew; then press “{retry}”.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>There is no voice service at the address this visit goes to.</source>
            <translation>There is no voice service at the address this visit goes to.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>Check the address under “Account” with your IT support; then press “{retry}”.</source>
            <translation>Check the address under “Account” with your IT support; then press “{retry}”.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>The server does not accept your sign-in.</source>
            <translation>The server does not accept your sign-in.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>Sign in under “Account”; then press “{retry}”.</source>
            <translation>Sign in under “Account”; then press “{retry}”.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>This visit was damaged on this computer's disk; what could not be read was put aside.</source>
            <translation>This visit was damaged on this computer's disk; what could not be read was put aside.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>Have the disk checked, and tell your support: nothing was deleted.</source>
            <translation>Have the disk checked, and tell your support: nothing was deleted.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>The server refuses a piece of this visit; the list below says which.</source>
            <translation>The server refuses a piece of this visit; the list below says which.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>The server does not hold every piece of this visit, though all were sent.</source>
            <translation>The server does not hold every piece of this visit, though all were sent.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>The server lost this visit several times before it was whole.</source>
            <translation>The server lost this visit several times before it was whole.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>All was delivered, but the service could not write a note.</source>
            <translation>All was delivered, but the service could not write a note.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>All was delivered, but what the service wrote holds no text.</source>
            <translation>All was delivered, but what the service wrote holds no text.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>The service closed this visit before a note was written.</source>
            <translation>The service closed this visit before a note was written.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>It belongs to another account: try it again under that one, or send it again to the one in use.</source>
            <translation>It belongs to another account: try it again under that one, or send it again to the one in use.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>The service gave no clear reason.</source>
            <translation>The service gave no clear reason.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>{state} · sent again</source>
            <translation>{state} · sent again</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>Sent again, as a copy of another visit</source>
            <translation>Sent again, as a copy of another visit</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Ready</source>
            <translation>Ready</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Starting…</source>
            <translation>Starting…</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Paused</source>
            <translation>Paused</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Not recording</source>
            <translation>Not recording</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Saved on this computer</source>
            <translation>Saved on this computer</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Uploading</source>
            <translation>Uploading</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Waiting for network</source>
            <translation>Waiting for network</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Sign-in needed</source>
            <translation>Sign-in needed</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Note being written</source>
            <translation>Note being written</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Needs your attention</source>
            <translation>Needs your attention</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Saved here</source>
            <translation>Saved here</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Waiting to retry</source>
            <translation>Waiting to retry</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Needs attention</source>
            <translation>Needs attention</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>With the server</source>
            <translation>With the server</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Trying again</source>
            <translation>Trying again</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Needs sign-in</source>
            <translation>Needs sign-in</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>The note is ready.</source>
            <translation>The note is ready.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Part of the note is ready; some of it could not be written.</source>
            <translation>Part of the note is ready; some of it could not be written.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>The service could not write a note. The recording is kept on this computer.</source>
            <translation>The service could not write a note. The recording is kept on this computer.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>The service closed this visit before a note was written. The recording is kept.</source>
            <translation>The service closed this visit before a note was written. The recording is kept.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>the microphone was lost</source>
            <translation>the microphone was lost</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>the computer was too busy to take in the sound</source>
            <translation>the computer was too busy to take in the sound</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>the microphone delivered nothing</source>
            <translation>the microphone delivered nothing</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>the computer was asleep</source>
            <translation>the computer was asleep</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>the recording was started again</source>
            <translation>the recording was started again</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>it could not be read back from the disk</source>
            <translation>it could not be read back from the disk</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Server out of reach</source>
            <translation>Server out of reach</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>No answer in time</source>
            <translation>No answer in time</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Certificate not trusted</source>
            <translation>Certificate not trusted</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Network sign-in page</source>
            <translation>Network sign-in page</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Server is busy</source>
            <translation>Server is busy</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Server fault</source>
            <translation>Server fault</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>The program was closed</source>
            <translation>The program was closed</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Key store is locked</source>
            <translation>Key store is locked</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Disk could not be read</source>
            <translation>Disk could not be read</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Sound format not accepted</source>
            <translation>Sound format not accepted</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Too large for the server</source>
            <translation>Too large for the server</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Not accepted</source>
            <translation>Not accepted</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Account limit reached</source>
            <translation>Account limit reached</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>No service at this address</source>
            <translation>No service at this address</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Damaged on this computer</source>
            <translation>Damaged on this computer</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Sound removed here to make room</source>
            <translation>Sound removed here to make room</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>No clear reason given</source>
            <translation>No clear reason given</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Nothing yet</source>
            <translation>Nothing yet</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Being saved</source>
            <translation>Being saved</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>On its way</source>
            <translation>On its way</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>All saved</source>
            <translation>All saved</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>All delivered</source>
            <translation>All delivered</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Not saved</source>
            <translation>Not saved</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>{seconds:.1f} s of sound missing: {cause}</source>
            <translation>{seconds:.1f} s of sound missing: {cause}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>{seconds:.1f} s of sound missing in {count} places</source>
            <translation>
                <numerusform>{seconds:.1f} s of sound missing in {count} place</numerusform>
                <numerusform>{seconds:.1f} s of sound missing in {count} places</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>{tries} · now</source>
            <translation>{tries} · now</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>{tries} · in {seconds} s</source>
            <translation>{tries} · in {seconds} s</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Locked: its key cannot be opened</source>
            <translation>Locked: its key cannot be opened</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Waits for another account</source>
            <translation>Waits for another account</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Uploading {done} of {chunks}</source>
            <translation>Uploading {done} of {chunks}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Waiting: {reason}</source>
            <translation>Waiting: {reason}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Interrupted, saved</source>
            <translation>Interrupted, saved</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Interrupted at {clock}, saved</source>
            <translation>Interrupted at {clock}, saved</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Locked visit</source>
            <translation>Locked visit</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Visit without label</source>
            <translation>Visit without label</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>{seconds:.1f} s</source>
            <translation>{seconds:.1f} s</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>{size} kB</source>
            <translation>{size} kB</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>{size:.1f} MB</source>
            <translation>{size:.1f} MB</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_kept.py" />
            <source>This visit is being recorded and cannot be deleted</source>
            <translation>This visit is being recorded and cannot be deleted</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_kept.py" />
            <source>Finish it first.</source>
            <translation>Finish it first.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_kept.py" />
            <source>This visit is being sent at this moment: it is deleted as soon as that ends</source>
            <translation>This visit is being sent at this moment: it is deleted as soon as that ends</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_kept.py" />
            <source>That takes seconds, or up to three minutes where the server does not answer.</source>
            <translation>That takes seconds, or up to three minutes where the server does not answer.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_kept.py" />
            <source>Part of this visit is in memory only and it was not deleted</source>
            <translation>Part of this visit is in memory only and it was not deleted</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_kept.py" />
            <source>Free some space on the disk, then delete it again.</source>
            <translation>Free some space on the disk, then delete it again.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_kept.py" />
            <source>More of this visit was unsent than you were told, so nothing was deleted</source>
            <translation>More of this visit was unsent than you were told, so nothing was deleted</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_kept.py" />
            <source>Delete it again to see how much it is now.</source>
            <translation>Delete it again to see how much it is now.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_kept.py" />
            <source>This visit was not sent again</source>
            <translation>This visit was not sent again</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_kept.py" />
            <source>It is being recorded: finish it first.</source>
            <translation>It is being recorded: finish it first.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_kept.py" />
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>It holds no sound.</source>
            <translation>It holds no sound.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_kept.py" />
            <source>Not all of its sound is on this computer any more. The server that has it keeps it.</source>
            <translation>Not all of its sound is on this computer any more. The server that has it keeps it.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_kept.py" />
            <source>The program was closed meanwhile. Try again.</source>
            <translation>The program was closed meanwhile. Try again.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>Visits</source>
            <translation>Visits</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>Today</source>
            <translation>Today</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>Yesterday</source>
            <translation>Yesterday</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>Search visits</source>
            <translation>Search visits</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>Search label, date or state</source>
            <translation>Search label, date or state</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>Shows the visits that have all of your words in their label, date or state, such as: yesterday waiting. Escape shows all again. ({keys})</source>
            <translation>Shows the visits that have all of your words in their label, date or state, such as: yesterday waiting. Escape shows all again. ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>No visit has all of these words.</source>
            <translation>No visit has all of these words.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>Visit actions</source>
            <translation>Visit actions</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>What can be done with the chosen visit. Also by a right click on it.</source>
            <translation>What can be done with the chosen visit. Also by a right click on it.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>Try this visit again now</source>
            <translation>Try this visit again now</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>Export sound…</source>
            <translation>Export sound…</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>Export the sound of this visit</source>
            <translation>Export the sound of this visit</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>FLAC, every detail (*.flac)</source>
            <translation>FLAC, every detail (*.flac)</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>MP3, small (*.mp3)</source>
            <translation>MP3, small (*.mp3)</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>WAV, largest (*.wav)</source>
            <translation>WAV, largest (*.wav)</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>Delete…</source>
            <translation>Delete…</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>Delete a visit</source>
            <translation>Delete a visit</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>Delete for good</source>
            <translation>Delete for good</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>Delete, unsent sound too</source>
            <translation>Delete, unsent sound too</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>Keep it</source>
            <translation>Keep it</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>The earlier visits could not be read just now</source>
            <translation>The earlier visits could not be read just now</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>Nothing is lost. They are shown again at the next start.</source>
            <translation>Nothing is lost. They are shown again at the next start.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>Delete the visit of {clock} from this computer?</source>
            <translation>Delete the visit of {clock} from this computer?</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>Its note is still being written and would not be shown here.</source>
            <translation>Its note is still being written and would not be shown here.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>Its note is deleted here too.</source>
            <translation>Its note is deleted here too.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>This cannot be undone.</source>
            <translation>This cannot be undone.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>None of its sound has been sent. It exists only here and will be lost for good.</source>
            <translation>None of its sound has been sent. It exists only here and will be lost for good.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>{count} of its {chunks} pieces are not sent. They exist only here and will be lost for good.</source>
            <translation>
                <numerusform>{count} of its {chunks} pieces is not sent. It exists only here and will be lost for good.</numerusform>
                <numerusform>{count} of its {chunks} pieces are not sent. They exist only here and will be lost for good.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>It was only sent to the practice server: its sound exists only here and will be lost for good.</source>
            <translation>It was only sent to the practice server: its sound exists only here and will be lost for good.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>All of its sound is with the server, which keeps its own copy.</source>
            <translation>All of its sound is with the server, which keeps its own copy.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>The sound of the visit of {clock} is being written</source>
            <translation>The sound of the visit of {clock} is being written</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>The sound of the visit of {clock} is exported</source>
            <translation>The sound of the visit of {clock} is exported</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>It is in {path}, not encrypted: keep it as you keep the record.</source>
            <translation>It is in {path}, not encrypted: keep it as you keep the record.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Patient label</source>
            <translation>Patient label</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Patient label (optional)</source>
            <translation>Patient label (optional)</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>No patient label</source>
            <translation>No patient label</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>A name or number for this visit. You may leave it empty.</source>
            <translation>A name or number for this visit. You may leave it empty.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>The microphone that records the visit. It can be changed at any time.</source>
            <translation>The microphone that records the visit. It can be changed at any time.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>No microphone found</source>
            <translation>No microphone found</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Resume</source>
            <translation>Resume</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Start recording a visit ({keys})</source>
            <translation>Start recording a visit ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Pause or resume the recording ({keys})</source>
            <translation>Pause or resume the recording ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Finish this visit ({keys})</source>
            <translation>Finish this visit ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Try again now</source>
            <translation>Try again now</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Send again now what is waiting ({keys})</source>
            <translation>Send again now what is waiting ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Try this visit again now ({keys}), and all that is waiting ({all_keys})</source>
            <translation>Try this visit again now ({keys}), and all that is waiting ({all_keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Recorder state</source>
            <translation>Recorder state</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Elapsed time</source>
            <translation>Elapsed time</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>No sound comes</source>
            <translation>No sound comes</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Sound level</source>
            <translation>Sound level</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>No sound</source>
            <translation>No sound</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Quiet</source>
            <translation>Quiet</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Good level</source>
            <translation>Good level</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Too loud</source>
            <translation>Too loud</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Sound of the last minute</source>
            <translation>Sound of the last minute</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>A picture of the sound recorded in the last minute, with the cuts between its pieces.</source>
            <translation>A picture of the sound recorded in the last minute, with the cuts between its pieces.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Speak: the sound of the last minute appears here.</source>
            <translation>Speak: the sound of the last minute appears here.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Safe on this computer</source>
            <translation>Safe on this computer</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Choose a visit to see where its recording is and what came back.</source>
            <translation>Choose a visit to see where its recording is and what came back.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>The visits you record today appear here.</source>
            <translation>The visits you record today appear here.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>New visit</source>
            <translation>New visit</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Nothing recorded yet</source>
            <translation>Nothing recorded yet</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Pieces or note</source>
            <translation>Pieces or note</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Recorded pieces</source>
            <translation>Recorded pieces</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Each piece of up to 20 seconds, and where it is.</source>
            <translation>Each piece of up to 20 seconds, and where it is.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Each piece of the recording appears here, with where it is.</source>
            <translation>Each piece of the recording appears here, with where it is.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>No.</source>
            <translation>No.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Time</source>
            <translation>Time</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Length</source>
            <translation>Length</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Remark</source>
            <translation>Remark</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Note ●</source>
            <translation>Note ●</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>What the service wrote about this visit. It can be read and copied.</source>
            <translation>What the service wrote about this visit. It can be read and copied.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>none</source>
            <translation>none</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Messages</source>
            <translation>Messages</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Dismiss</source>
            <translation>Dismiss</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Hide this message</source>
            <translation>Hide this message</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>There is more to tell: show the next message</source>
            <translation>There is more to tell: show the next message</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>A visit is being recorded</source>
            <translation>A visit is being recorded</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Finish this visit and close?</source>
            <translation>Finish this visit and close?</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>The recording is saved first. What is not delivered yet is sent the next time you open the program.</source>
            <translation>The recording is saved first. What is not delivered yet is sent the next time you open the program.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>If you close now, what is in memory only is lost. Do first what the message in the window says: it goes away by itself when everything is safe.</source>
            <translation>If you close now, what is in memory only is lost. Do first what the message in the window says: it goes away by itself when everything is safe.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Close and lose them</source>
            <translation>Close and lose them</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Keep open</source>
            <translation>Keep open</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Finish and close</source>
            <translation>Finish and close</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Keep recording</source>
            <translation>Keep recording</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Your recording is being put away safely. The window closes by itself.</source>
            <translation>Your recording is being put away safely. The window closes by itself.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Missing: {microphone}</source>
            <translation>Missing: {microphone}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>{name}: {word}</source>
            <comment>part of the window, then how it is</comment>
            <translation>{name}: {word}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Next ({shown} of {count})</source>
            <translation>Next ({shown} of {count})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Sending {percent} %</source>
            <translation>Sending {percent} %</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Something went wrong inside the program</source>
            <translation>Something went wrong inside the program</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>What was recorded is safe. If it happens again, close the program and open it anew.</source>
            <translation>What was recorded is safe. If it happens again, close the program and open it anew.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Practice server on this computer: nothing leaves it</source>
            <translation>Practice server on this computer: nothing leaves it</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Encrypted, key in a private file</source>
            <translation>Encrypted, key in a private file</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Encrypted</source>
            <translation>Encrypted</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Recordings go to {server}</source>
            <translation>Recordings go to {server}</translation>
        </message>
    </context>
</TS>
