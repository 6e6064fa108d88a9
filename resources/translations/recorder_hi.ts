<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi" sourcelanguage="en">
    <context>
        <name>Recorder</name>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>Kind of visit</source>
            <translation>विज़िट का प्रकार</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>Two people who talk, or you alone who dictates ({keys} changes it)</source>
            <translation>बातचीत करते दो लोग, या अकेले आप जो डिक्टेट करते हैं ({keys} से बदलें)</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>Consultation</source>
            <translation>परामर्श</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>Dictation</source>
            <translation>डिक्टेशन</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Language</source>
            <translation>भाषा</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>The language that is spoken in the visit ({keys})</source>
            <translation>वह भाषा जो विज़िट में बोली जाती है ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>Template</source>
            <translation>टेम्पलेट</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>What kind of note the service writes ({keys})</source>
            <translation>सेवा किस तरह का नोट लिखे ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>Default</source>
            <comment>template</comment>
            <translation>डिफ़ॉल्ट</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>Template chosen before</source>
            <translation>पहले चुना हुआ टेम्पलेट</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>Has the patient agreed to the recording?</source>
            <translation>क्या रोगी रिकॉर्डिंग के लिए सहमत है?</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>Recording begins with your answer: press 1, 2, 3 or 4. Esc: do not record.</source>
            <translation>आपके उत्तर के साथ रिकॉर्डिंग शुरू होती है: 1, 2, 3 या 4 दबाएँ। Esc: रिकॉर्ड न करें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>Given</source>
            <translation>लिखित</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>Verbal</source>
            <translation>मौखिक</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>Refused</source>
            <translation>मना किया</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>Not applicable</source>
            <translation>लागू नहीं</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>The patient has signed: record</source>
            <translation>रोगी ने हस्ताक्षर किए हैं: रिकॉर्ड करें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>The patient has said yes: record</source>
            <translation>रोगी ने हाँ कहा है: रिकॉर्ड करें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>The patient does not agree: nothing is recorded</source>
            <translation>रोगी सहमत नहीं है: कुछ रिकॉर्ड नहीं होगा</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>No patient is heard, as in a dictation: record</source>
            <translation>कोई रोगी सुनाई नहीं देता, जैसे डिक्टेशन में: रिकॉर्ड करें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>The visit goes on meanwhile. Press 1, 2, 3 or 4 to note the answer. Esc: the answer before stays.</source>
            <translation>विज़िट इस बीच चलती रहती है। उत्तर दर्ज करने के लिए 1, 2, 3 या 4 दबाएँ। Esc: पहले वाला उत्तर बना रहता है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>The patient has signed: noted, the visit goes on</source>
            <translation>रोगी ने हस्ताक्षर किए हैं: दर्ज होगा, विज़िट चलती रहेगी</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>The patient has said yes: noted, the visit goes on</source>
            <translation>रोगी ने हाँ कहा है: दर्ज होगा, विज़िट चलती रहेगी</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>The patient takes the agreement back: noted, and you pause or finish</source>
            <translation>रोगी सहमति वापस लेता है: दर्ज होगा, और आप रोकें या समाप्त करें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>No patient is heard, as in a dictation: noted</source>
            <translation>किसी रोगी की आवाज़ नहीं है, जैसे श्रुतलेख में: दर्ज होगा</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>Leave the answer as it is (Esc)</source>
            <translation>उत्तर जैसा है वैसा ही रहने दें (Esc)</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>Note consent…</source>
            <translation>सहमति दर्ज करें…</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>The patient no longer agrees: noted in the visit</source>
            <translation>रोगी अब सहमत नहीं है: विज़िट में दर्ज कर लिया गया</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>It is still recorded: press Pause ({pause_keys}) or Finish ({finish_keys}) now. What was recorded so far is kept; when the visit is finished, you may delete it.</source>
            <translation>रिकॉर्डिंग अब भी चल रही है: अभी “रोकें” ({pause_keys}) या “समाप्त करें” ({finish_keys}) दबाएँ। अब तक जो रिकॉर्ड हुआ वह रखा है; विज़िट समाप्त होने पर आप उसे हटा सकते हैं।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>It is paused: press Finish ({finish_keys}) to end it. What was recorded so far is kept; when the visit is finished, you may delete it.</source>
            <translation>रिकॉर्डिंग रुकी हुई है: उसे पूरा करने के लिए “समाप्त करें” ({finish_keys}) दबाएँ। अब तक जो रिकॉर्ड हुआ वह रखा है; विज़िट समाप्त होने पर आप उसे हटा सकते हैं।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>Not recording: the patient did not agree</source>
            <translation>रिकॉर्ड नहीं हो रहा: रोगी सहमत नहीं था</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>No visit was made and nothing was kept. Press Record to ask again.</source>
            <translation>कोई विज़िट नहीं बनी और कुछ नहीं रखा गया। फिर पूछने के लिए “रिकॉर्ड करें” दबाएँ।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>Cancel</source>
            <translation>रद्द करें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>Do not record now (Esc)</source>
            <translation>अभी रिकॉर्ड न करें (Esc)</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>Mark</source>
            <translation>निशान लगाएँ</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>Mark this place in the visit, to find it again ({keys})</source>
            <translation>विज़िट में इस जगह पर निशान लगाएँ, ताकि वह फिर मिल सके ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>About this visit</source>
            <translation>इस विज़िट के बारे में</translation>
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
            <translation>निशान {time} पर</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>Consent: {answer}, {time}</source>
            <translation>सहमति: {answer}, {time}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/about_visit.py" />
            <source>Marked {times}</source>
            <translation>निशान {times} पर</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>Account</source>
            <translation>खाता</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>Where recordings go, and signing in ({keys}). Not while a visit is recorded.</source>
            <translation>रिकॉर्डिंग कहाँ जाती है, और साइन-इन ({keys})। विज़िट रिकॉर्ड होते समय नहीं।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>Sign-in code</source>
            <translation>साइन-इन कोड</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>Paste the code (token) of your service</source>
            <translation>अपनी सेवा का कोड (टोकन) यहाँ पेस्ट करें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>Sign in</source>
            <translation>साइन-इन करें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>Sign out</source>
            <translation>साइन-आउट करें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>Server address</source>
            <translation>सर्वर का पता</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>https://voice.example.com, or practice</source>
            <translation>https://voice.example.com, या practice</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>Change server</source>
            <translation>सर्वर बदलें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <location filename="../../recorder_gui/app/wording/first_steps.py" />
            <location filename="../../recorder_gui/app/wording/note.py" />
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Close</source>
            <translation>बंद करें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>Leave it as it is</source>
            <translation>जैसा है वैसा रहने दें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>The server asks you to sign in again</source>
            <translation>सर्वर आपसे फिर साइन-इन करने को कहता है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>You can go on recording; everything is safe on this computer. Choose “Account” at the bottom right.</source>
            <translation>आप रिकॉर्ड करते रह सकते हैं; सब कुछ इस कंप्यूटर पर सुरक्षित है। नीचे दाईं ओर “खाता” चुनें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>Whoever set up this program also set the sign-in (RECORDER_TOKEN). To use another, ask them to change it, then open the program again.</source>
            <translation>जिसने यह प्रोग्राम लगाया उसने साइन-इन भी तय किया है (RECORDER_TOKEN)। कोई दूसरा उपयोग करने के लिए उनसे इसे बदलने को कहें, फिर प्रोग्राम दोबारा खोलें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>This is no sign-in code. Paste the whole text that your service shows.</source>
            <translation>यह साइन-इन कोड नहीं है। आपकी सेवा जो पूरा टेक्स्ट दिखाती है उसे पेस्ट करें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>Signing in…</source>
            <translation>साइन-इन हो रहा है…</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>Kept. Delivery goes on as soon as the server agrees.</source>
            <translation>रख लिया गया। सर्वर के मानते ही भेजना जारी रहेगा।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>Delivery goes on as soon as the server agrees. The code could not be kept: sign in again next time.</source>
            <translation>सर्वर के मानते ही भेजना जारी रहेगा। कोड रखा नहीं जा सका: अगली बार फिर साइन-इन करें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>Signed out. Recording still works; delivery waits for the next sign-in.</source>
            <translation>साइन-आउट हो गया। रिकॉर्डिंग फिर भी होगी; भेजना अगले साइन-इन की प्रतीक्षा करेगा।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>Signed out until the program is opened again. This computer still keeps the code and would not let it go: unlock its store for passwords and keys, then sign out once more.</source>
            <translation>प्रोग्राम के दोबारा खुलने तक साइन-आउट है। कोड अब भी इस कंप्यूटर में है और हटाया नहीं जा सका: पासवर्ड और कुंजियों का स्टोर अनलॉक करें, फिर एक बार और साइन-आउट करें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>Which visits are not delivered yet cannot be told now: their list cannot be read.</source>
            <translation>कौन-सी विज़िटें अभी नहीं पहुँचीं, यह अभी नहीं बताया जा सकता: उनकी सूची पढ़ी नहीं जा सकती।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>Nothing was changed: the list of visits cannot be read now. Everything recorded stays where it is. Try again in a minute, or close the program and open it again.</source>
            <translation>कुछ नहीं बदला गया: विज़िटों की सूची अभी पढ़ी नहीं जा सकती। जो रिकॉर्ड हुआ है वह अपनी जगह पर है। एक मिनट में फिर कोशिश करें, या प्रोग्राम बंद करके दोबारा खोलें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>Recordings go to this server already.</source>
            <translation>रिकॉर्डिंग पहले से ही इस सर्वर पर जाती है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>The new address could not be saved. Recordings still go where they went.</source>
            <translation>नया पता सहेजा नहीं जा सका। रिकॉर्डिंग अब भी वहीं जाती है जहाँ पहले जाती थी।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>Saved. Close the program and open it again: then new visits go to the new server. Until then all stays as it is.</source>
            <translation>सहेजा गया। प्रोग्राम बंद करके दोबारा खोलें: तब नई विज़िटें नए सर्वर पर जाएँगी। तब तक सब वैसा ही रहेगा।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>What waits stays on this computer, bound to its account, and is never sent to another one.</source>
            <translation>जो प्रतीक्षा में है वह इस कंप्यूटर पर अपने खाते से जुड़ा रहता है, और कभी किसी दूसरे खाते को नहीं भेजा जाता।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>Every visit is delivered.</source>
            <translation>हर विज़िट पहुँच चुकी है।</translation>
        </message>
        <message numerus="yes">
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>{count} visits are not delivered yet.</source>
            <translation>
                <numerusform>{count} विज़िट अभी नहीं पहुँची है।</numerusform>
                <numerusform>{count} विज़िटें अभी नहीं पहुँची हैं।</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>{count} visits are waiting for another account; sign in there to deliver.</source>
            <translation>
                <numerusform>{count} विज़िट दूसरे खाते की प्रतीक्षा में है; भेजने के लिए वहाँ साइन-इन करें।</numerusform>
                <numerusform>{count} विज़िटें दूसरे खाते की प्रतीक्षा में हैं; भेजने के लिए वहाँ साइन-इन करें।</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>Sign in here again to deliver.</source>
            <translation>भेजने के लिए यहाँ फिर साइन-इन करें।</translation>
        </message>
        <message numerus="yes">
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>{count} visits are not delivered to {server} yet.</source>
            <translation>
                <numerusform>{count} विज़िट अभी {server} पर नहीं पहुँची है।</numerusform>
                <numerusform>{count} विज़िटें अभी {server} पर नहीं पहुँची हैं।</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>Come back to this server to deliver.</source>
            <translation>भेजने के लिए इस सर्वर पर वापस आएँ।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>This sign-in code is another person's.</source>
            <translation>यह साइन-इन कोड किसी दूसरे व्यक्ति का है।</translation>
        </message>
        <message numerus="yes">
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>{count} visits are not delivered yet, recorded under the sign-in before. They would be delivered under this one.</source>
            <translation>
                <numerusform>पिछले साइन-इन में रिकॉर्ड की गई {count} विज़िट अभी नहीं पहुँची है। वह इस साइन-इन से भेजी जाएगी।</numerusform>
                <numerusform>पिछले साइन-इन में रिकॉर्ड की गई {count} विज़िटें अभी नहीं पहुँची हैं। वे इस साइन-इन से भेजी जाएँगी।</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/account.py" />
            <source>Deliver under this sign-in</source>
            <translation>इस साइन-इन से भेजें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunk_sound.py" />
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Speech</source>
            <translation>बोली</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunk_sound.py" />
            <source>Loudest</source>
            <translation>सबसे तेज़</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunk_sound.py" />
            <source>Asked</source>
            <translation>पूछा गया</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunk_sound.py" />
            <source>Answered</source>
            <translation>उत्तर मिला</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunk_sound.py" />
            <source>not measured</source>
            <translation>मापा नहीं गया</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunk_sound.py" />
            <source>no answer</source>
            <translation>कोई उत्तर नहीं</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunk_sound.py" />
            <source>{percent} %</source>
            <translation>{percent} %</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunk_sound.py" />
            <source>hardly any speech, loudest {level}</source>
            <translation>बोली लगभग नहीं, सबसे तेज़ {level}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunk_sound.py" />
            <source>speech {share}, loudest {level}</source>
            <translation>बोली {share}, सबसे तेज़ {level}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunk_sound.py" />
            <source>{state} (tries: {tries})</source>
            <translation>{state} (कोशिशें: {tries})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunk_sound.py" />
            <source>hardly any ({share})</source>
            <translation>लगभग नहीं ({share})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunk_sound.py" />
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>not yet</source>
            <translation>अभी नहीं</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunk_sound.py" />
            <source>{status}, in {seconds} s, {time}</source>
            <translation>{status}, {seconds} से. में, {time}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunk_sound.py" />
            <source>{level} dB</source>
            <translation>{level} dB</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>Which pieces are shown</source>
            <translation>कौन-से टुकड़े दिखाए जाएँ</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>Show all pieces, those the server does not have yet, or those with a problem ({keys})</source>
            <translation>सभी टुकड़े दिखाएँ, या वे जो अभी सर्वर के पास नहीं हैं, या वे जिनमें कोई समस्या है ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>All pieces</source>
            <translation>सभी टुकड़े</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>Not yet sent</source>
            <translation>अभी नहीं भेजे गए</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>With a problem</source>
            <translation>समस्या वाले</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>Find pieces</source>
            <translation>टुकड़े खोजें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>Show only pieces whose number, time, state or remark contains this ({keys})</source>
            <translation>केवल वे टुकड़े दिखाएँ जिनकी संख्या, समय, स्थिति या टिप्पणी में यह हो ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>Details</source>
            <translation>विवरण</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>Everything that is known about the chosen piece ({keys}, or Enter in the list)</source>
            <translation>चुने हुए टुकड़े के बारे में जो कुछ पता है ({keys}, या सूची में Enter)</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>Choose a piece in the list: what is known about it appears here.</source>
            <translation>सूची में कोई टुकड़ा चुनें: उसके बारे में जो पता है वह यहाँ दिखेगा।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>No piece fits what you are looking for.</source>
            <translation>आप जो खोज रहे हैं वैसा कोई टुकड़ा नहीं है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>Copy chosen rows</source>
            <translation>चुनी हुई पंक्तियाँ कॉपी करें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>Close details</source>
            <translation>विवरण बंद करें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>Back to the list (Esc)</source>
            <translation>सूची पर वापस (Esc)</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>Sort by “{title}”</source>
            <translation>“{title}” के अनुसार क्रम</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>Sort by “{title}”; again: the other way round ({keys})</source>
            <translation>“{title}” के अनुसार क्रम; फिर दबाने पर उलटा ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>Piece {number}: {span}</source>
            <translation>टुकड़ा {number}: {span}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>State</source>
            <translation>स्थिति</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>Next try</source>
            <translation>अगली कोशिश</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Tries</source>
            <translation>कोशिशें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>Last answer</source>
            <translation>पिछला उत्तर</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>Receipt</source>
            <translation>पावती</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>Sent as</source>
            <translation>इस रूप में भेजा</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>Sound</source>
            <translation>ध्वनि</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>{length} ({frames:,} frames at {rate:,} Hz)</source>
            <translation>{length} ({rate:,} Hz पर {frames:,} फ़्रेम)</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>Sound here</source>
            <translation>यहाँ ध्वनि</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Missing sound</source>
            <translation>गायब ध्वनि</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Size</source>
            <translation>आकार</translation>
        </message>
        <message numerus="yes">
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>{count} bytes</source>
            <translation>
                <numerusform>{count} बाइट</numerusform>
                <numerusform>{count} बाइट</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>not known before it is complete</source>
            <translation>पूरा होने से पहले पता नहीं</translation>
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
                <numerusform>लगातार {count} विफल</numerusform>
                <numerusform>लगातार {count} विफल</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>{count} refused by the server</source>
            <translation>
                <numerusform>सर्वर ने {count} अस्वीकार की</numerusform>
                <numerusform>सर्वर ने {count} अस्वीकार कीं</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>received</source>
            <translation>मिला</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>confirmed</source>
            <translation>पुष्टि हुई</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>was confirmed, then taken back: it is sent again</source>
            <translation>पुष्टि हुई थी, फिर वापस ली गई: दोबारा भेजा जाएगा</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>not decided yet</source>
            <translation>अभी तय नहीं</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/chunks.py" />
            <source>part {part}, number {sequence} on the wire</source>
            <translation>भाग {part}, भेजने का क्रमांक {sequence}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/data_folder.py" />
            <source>Change the folder all the same</source>
            <translation>फिर भी फ़ोल्डर बदलें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/data_folder.py" />
            <source>It cannot be read whether every visit in the folder of today is sent. What is not sent stays there, and is not sent while another folder is used.</source>
            <translation>यह पढ़ा नहीं जा सका कि आज के फ़ोल्डर की हर विज़िट भेजी जा चुकी है या नहीं। जो नहीं भेजा गया वह वहीं रहता है, और जब तक दूसरा फ़ोल्डर उपयोग में है तब तक नहीं भेजा जाता।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/data_folder.py" />
            <source>Your settings could not be read: all of them are as in a new program</source>
            <translation>आपकी सेटिंग्स पढ़ी नहीं जा सकीं: सब नए प्रोग्राम जैसी हैं</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/data_folder.py" />
            <source>New visits go to the server that is shown below, which may be the practice server of this computer. Choose your account again before you record. Recordings are safe.</source>
            <translation>नई विज़िटें नीचे दिखाए गए सर्वर पर जाती हैं, जो इस कंप्यूटर का अभ्यास सर्वर भी हो सकता है। रिकॉर्ड करने से पहले अपना खाता फिर से चुनें। रिकॉर्डिंग सुरक्षित हैं।</translation>
        </message>
        <message numerus="yes">
            <location filename="../../recorder_gui/app/wording/data_folder.py" />
            <source>{count} visits in the folder of today are not sent yet. They stay there, and are not sent while another folder is used. Better change the folder once they are sent.</source>
            <translation>
                <numerusform>आज के फ़ोल्डर की {count} विज़िट अभी भेजी नहीं गई है। वह वहीं रहती है, और जब तक दूसरा फ़ोल्डर उपयोग में है तब तक नहीं भेजी जाती। अच्छा हो कि उसके भेजे जाने के बाद फ़ोल्डर बदलें।</numerusform>
                <numerusform>आज के फ़ोल्डर की {count} विज़िटें अभी भेजी नहीं गई हैं। वे वहीं रहती हैं, और जब तक दूसरा फ़ोल्डर उपयोग में है तब तक नहीं भेजी जातीं। अच्छा हो कि उनके भेजे जाने के बाद फ़ोल्डर बदलें।</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/data_folder.py" />
            <source>Recordings are not kept in the folder you chose: {folder}</source>
            <translation>रिकॉर्डिंग आपके चुने फ़ोल्डर में नहीं रखी जा रही हैं: {folder}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/data_folder.py" />
            <source>You can record: it is kept in {place} until this is set right. Connect the drive of your folder and start the program again, or choose another folder in the settings.</source>
            <translation>आप रिकॉर्ड कर सकते हैं: जब तक यह ठीक नहीं होता, रिकॉर्डिंग {place} में रखी जाती है। अपने फ़ोल्डर की ड्राइव जोड़ें और प्रोग्राम फिर से शुरू करें, या सेटिंग्स में दूसरा फ़ोल्डर चुनें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/data_folder.py" />
            <source>Visits that are not sent may lie in an earlier data folder</source>
            <translation>न भेजी गई विज़िटें पहले के किसी डेटा फ़ोल्डर में हो सकती हैं</translation>
        </message>
        <message numerus="yes">
            <location filename="../../recorder_gui/app/wording/data_folder.py" />
            <source>{count} visits that are not sent lie in an earlier data folder</source>
            <translation>
                <numerusform>न भेजी गई {count} विज़िट पहले के एक डेटा फ़ोल्डर में है</numerusform>
                <numerusform>न भेजी गई {count} विज़िटें पहले के एक डेटा फ़ोल्डर में हैं</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/data_folder.py" />
            <source>They are sent from there alone. Choose “{folder}” in the settings again and start the program anew, or run: recorder-gui resume --data-dir "{folder}"</source>
            <translation>वे केवल वहीं से भेजी जाती हैं। सेटिंग्स में “{folder}” फिर से चुनें और प्रोग्राम नए सिरे से शुरू करें, या यह चलाएँ: recorder-gui resume --data-dir "{folder}"</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/dates.py" />
            <source>Monday</source>
            <translation>सोमवार</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/dates.py" />
            <source>Tuesday</source>
            <translation>मंगलवार</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/dates.py" />
            <source>Wednesday</source>
            <translation>बुधवार</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/dates.py" />
            <source>Thursday</source>
            <translation>गुरुवार</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/dates.py" />
            <source>Friday</source>
            <translation>शुक्रवार</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/dates.py" />
            <source>Saturday</source>
            <translation>शनिवार</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/dates.py" />
            <source>Sunday</source>
            <translation>रविवार</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/dates.py" />
            <source>January</source>
            <translation>जनवरी</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/dates.py" />
            <source>February</source>
            <translation>फ़रवरी</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/dates.py" />
            <source>March</source>
            <translation>मार्च</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/dates.py" />
            <source>April</source>
            <translation>अप्रैल</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/dates.py" />
            <source>May</source>
            <translation>मई</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/dates.py" />
            <source>June</source>
            <translation>जून</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/dates.py" />
            <source>July</source>
            <translation>जुलाई</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/dates.py" />
            <source>August</source>
            <translation>अगस्त</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/dates.py" />
            <source>September</source>
            <translation>सितंबर</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/dates.py" />
            <source>October</source>
            <translation>अक्टूबर</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/dates.py" />
            <source>November</source>
            <translation>नवंबर</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/dates.py" />
            <source>December</source>
            <translation>दिसंबर</translation>
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
            <translation>{weekday}, {date}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <source>Help</source>
            <translation>सहायता</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <source>All keys, and a report for support ({keys})</source>
            <translation>सभी कुंजियाँ, और सहायता-टीम के लिए रिपोर्ट ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <source>Keyboard shortcuts</source>
            <translation>कीबोर्ड शॉर्टकट</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <source>Each action of this window that has keys. Tab and the arrow keys lead to all the rest.</source>
            <translation>इस विंडो का हर काम जिसकी अपनी कुंजियाँ हैं। बाकी सब तक Tab और तीर की कुंजियाँ ले जाती हैं।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Keys</source>
            <translation>कुंजियाँ</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Action</source>
            <translation>काम</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <source>What it does</source>
            <translation>यह क्या करता है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <source>Every action of the window with its keys</source>
            <translation>विंडो का हर काम, अपनी कुंजियों के साथ</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <source>Report for support</source>
            <translation>सहायता-टीम के लिए रिपोर्ट</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <source>Report for support…</source>
            <translation>सहायता-टीम के लिए रिपोर्ट…</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <source>See what a report for support holds, and save it ({keys})</source>
            <translation>देखें कि सहायता-टीम की रिपोर्ट में क्या है, और उसे सहेजें ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <source>This is all that the report holds, word for word. It has no names, no sound, no notes and no sign-in. Nothing is sent: you save it and decide who gets it.</source>
            <translation>रिपोर्ट में बस यही है, शब्दशः। इसमें न कोई नाम है, न ध्वनि, न नोट, न साइन-इन। कुछ भेजा नहीं जाता: आप इसे सहेजते हैं और तय करते हैं कि किसे देना है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <source>Files of the report</source>
            <translation>रिपोर्ट की फ़ाइलें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <source>Choose a file to read exactly what would be saved.</source>
            <translation>कोई फ़ाइल चुनें और पढ़ें कि ठीक-ठीक क्या सहेजा जाएगा।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <source>Text of the file</source>
            <translation>फ़ाइल का टेक्स्ट</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <source>Putting the report together…</source>
            <translation>रिपोर्ट तैयार की जा रही है…</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <source>The report could not be put together. Close this window and try again.</source>
            <translation>रिपोर्ट तैयार नहीं हो सकी। यह विंडो बंद करके फिर कोशिश करें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <source>Save…</source>
            <translation>सहेजें…</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <source>Save the report for support</source>
            <translation>सहायता-टीम के लिए रिपोर्ट सहेजें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Saving…</source>
            <translation>सहेजा जा रहा है…</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <source>Zip files (*.zip)</source>
            <translation>Zip फ़ाइलें (*.zip)</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <source>Saved as {name}.</source>
            <translation>{name} नाम से सहेजा गया।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <source>there is a file of this name already</source>
            <translation>इस नाम की फ़ाइल पहले से है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/diagnostics.py" />
            <source>Not saved: {told}. Choose another folder or another name.</source>
            <translation>सहेजा नहीं गया: {told}। कोई दूसरा फ़ोल्डर या दूसरा नाम चुनें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/disk.py" />
            <source>Not started: room for {left} of recording; {needed} are needed</source>
            <translation>शुरू नहीं हुआ: {left} की रिकॉर्डिंग की जगह है; {needed} की चाहिए</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/disk.py" />
            <source>Delete files you no longer need from the disk that holds {path}, then record again.</source>
            <translation>जिस डिस्क पर {path} है उससे वे फ़ाइलें हटाएँ जिनकी ज़रूरत नहीं, फिर रिकॉर्ड करें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/disk.py" />
            <source>The disk has room for only {left} of recording</source>
            <translation>डिस्क पर केवल {left} की रिकॉर्डिंग की जगह है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/disk.py" />
            <source>Delete files you no longer need from this computer. A recording in progress goes on.</source>
            <translation>इस कंप्यूटर से वे फ़ाइलें हटाएँ जिनकी ज़रूरत नहीं। चल रही रिकॉर्डिंग जारी रहती है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/disk.py" />
            <source>The disk is full but for a little room that this program keeps back</source>
            <translation>डिस्क भर गई है, बस थोड़ी जगह बची है जो यह प्रोग्राम बचाकर रखता है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/disk.py" />
            <source>Nothing is lost. Delete files you no longer need from this computer soon.</source>
            <translation>कुछ नहीं खोया है। इस कंप्यूटर से वे फ़ाइलें जल्द हटाएँ जिनकी ज़रूरत नहीं।</translation>
        </message>
        <message numerus="yes">
            <location filename="../../recorder_gui/app/wording/disk.py" />
            <source>{count} minutes</source>
            <translation>
                <numerusform>{count} मिनट</numerusform>
                <numerusform>{count} मिनट</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../recorder_gui/app/wording/disk.py" />
            <source>{count} hours</source>
            <translation>
                <numerusform>{count} घंटा</numerusform>
                <numerusform>{count} घंटे</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/disk.py" />
            <source>Room for less than a minute</source>
            <translation>एक मिनट से कम की जगह</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/disk.py" />
            <source>Room for over {hours} hours</source>
            <translation>{hours} घंटे से अधिक की जगह</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/disk.py" />
            <source>Room for {length}</source>
            <translation>{length} की जगह</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/disk.py" />
            <source>The data folder is empty, though recordings were kept in it: {path}</source>
            <translation>डेटा फ़ोल्डर ख़ाली है, जबकि उसमें रिकॉर्डिंग रखी गई थीं: {path}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/disk.py" />
            <source>Connect the drive that it lies on, then start the program again.</source>
            <translation>वह जिस ड्राइव पर है उसे जोड़ें, फिर प्रोग्राम दोबारा शुरू करें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/disk.py" />
            <source>The disk is full: what you record goes to the server without a copy on this computer</source>
            <translation>डिस्क भर गई है: आप जो रिकॉर्ड करते हैं वह इस कंप्यूटर पर बिना प्रति के सर्वर को जाता है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/disk.py" />
            <source>Delete files you no longer need now. Do not switch the computer off. Recording goes on.</source>
            <translation>जिन फ़ाइलों की ज़रूरत नहीं उन्हें अभी हटाएँ। कंप्यूटर बंद न करें। रिकॉर्डिंग जारी है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/disk.py" />
            <source>{seconds} s</source>
            <translation>{seconds} से.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/disk.py" />
            <source>The disk is full: {length} of recording are in this computer's memory only</source>
            <translation>डिस्क भर गई है: {length} की रिकॉर्डिंग केवल इस कंप्यूटर की मेमोरी में है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/disk.py" />
            <source>Delete files you no longer need now. Until then do not close this program and do not switch the computer off. Recording and sending go on.</source>
            <translation>जिन फ़ाइलों की ज़रूरत नहीं उन्हें अभी हटाएँ। तब तक न यह प्रोग्राम बंद करें, न कंप्यूटर। रिकॉर्डिंग और भेजना जारी है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/disk.py" />
            <source>The recordings' folder lies on a network drive, and a network can fail while you record</source>
            <translation>रिकॉर्डिंग का फ़ोल्डर नेटवर्क ड्राइव पर है, और रिकॉर्ड करते समय नेटवर्क बंद हो सकता है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/disk.py" />
            <source>{path} was not used. Ask your IT support for a folder on this computer (--data-dir).</source>
            <translation>{path} का उपयोग नहीं किया गया। अपनी IT सहायता से इस कंप्यूटर पर एक फ़ोल्डर माँगें (--data-dir)।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>What was recorded so far is kept.</source>
            <translation>अब तक जो रिकॉर्ड हुआ वह रखा हुआ है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>A visit being recorded goes on in memory: do not close the program then.</source>
            <translation>रिकॉर्ड हो रही विज़िट मेमोरी में जारी रहती है: तब प्रोग्राम बंद न करें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>The practice server could not start on port {port}</source>
            <translation>अभ्यास सर्वर पोर्ट {port} पर शुरू नहीं हो सका</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>Close the program that uses this port, or choose another one with --port.</source>
            <translation>जो प्रोग्राम इस पोर्ट का उपयोग करता है उसे बंद करें, या --port से कोई दूसरा चुनें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>An error in this program interrupted the recording for a moment</source>
            <translation>इस प्रोग्राम की एक गड़बड़ी से रिकॉर्डिंग क्षण भर के लिए रुक गई</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>It goes on by itself; what is missing is shown as missing sound. If it happens again, finish the visit, then close the program and open it again.</source>
            <translation>यह अपने-आप जारी है; जो छूटा वह गायब ध्वनि के रूप में दिखता है। फिर ऐसा हो तो विज़िट समाप्त करें, फिर प्रोग्राम बंद करके दोबारा खोलें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>An error in this program keeps a visit from being delivered</source>
            <translation>इस प्रोग्राम की एक गड़बड़ी से एक विज़िट नहीं पहुँच पा रही</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>Its recording is kept on this computer, and the other visits are delivered. Close the program and open it again; if that does not help, tell your support (visit {visit}).</source>
            <translation>उसकी रिकॉर्डिंग इस कंप्यूटर पर रखी है, और बाकी विज़िटें पहुँच रही हैं। प्रोग्राम बंद करके दोबारा खोलें; इससे बात न बने तो अपनी सहायता-टीम को बताएँ (विज़िट {visit})।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>The disk is full</source>
            <translation>डिस्क भर गई है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>Free some space where {path} lies. {data_safe} {goes_on}</source>
            <translation>जहाँ {path} है वहाँ कुछ जगह खाली करें। {data_safe} {goes_on}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>The data folder cannot be used</source>
            <translation>डेटा फ़ोल्डर का उपयोग नहीं हो सकता</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>Check that {folder} exists and can be written to. {goes_on} The system says: {reason}</source>
            <translation>देखें कि {folder} मौजूद है और उसमें लिखा जा सकता है। {goes_on} सिस्टम कहता है: {reason}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>A piece of a recording is damaged on the disk</source>
            <translation>रिकॉर्डिंग का एक टुकड़ा डिस्क पर क्षतिग्रस्त है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>Everything else is still delivered. Have the disk checked: {path} ({reason}).</source>
            <translation>बाकी सब फिर भी पहुँचाया जाता है। डिस्क की जाँच कराएँ: {path} ({reason})।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>The data folder was written by a newer version of this program</source>
            <translation>डेटा फ़ोल्डर इस प्रोग्राम के किसी नए संस्करण ने लिखा था</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>Nothing was lost and nothing was changed. Open it with the newer version. It is {path} (format {found}; this version knows up to {known}).</source>
            <translation>कुछ नहीं खोया और कुछ नहीं बदला गया। इसे नए संस्करण से खोलें। यह {path} है (फ़ॉर्मैट {found}; यह संस्करण {known} तक जानता है)।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>The list of visits is damaged</source>
            <translation>विज़िटों की सूची क्षतिग्रस्त है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>What is being recorded is kept. Finish it, then close the recorder and start it again: the list is rebuilt from the recordings. It lies in {folder}</source>
            <translation>जो रिकॉर्ड हो रहा है वह रखा जाता है। उसे समाप्त करें, फिर रिकॉर्डर बंद करके दोबारा शुरू करें: सूची रिकॉर्डिंग से फिर बनाई जाएगी। यह {folder} में है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>The recorder is already running, but its window does not answer</source>
            <translation>रिकॉर्डर पहले से चल रहा है, पर उसकी विंडो उत्तर नहीं देती</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>Wait a moment and try again. If it stays so, end it in the system's list of programs: what it recorded is on the disk, and the next start delivers it. It holds {path} ({holder}).</source>
            <translation>थोड़ा रुककर फिर कोशिश करें। ऐसा ही रहे तो उसे सिस्टम की प्रोग्राम-सूची से बंद करें: जो उसने रिकॉर्ड किया वह डिस्क पर है, और अगली शुरुआत उसे पहुँचाएगी। उसके पास {path} है ({holder})।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>The recorder is already running</source>
            <translation>रिकॉर्डर पहले से चल रहा है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>Use the one that is open, or close it first. It holds {path} ({holder}).</source>
            <translation>जो खुला है उसका उपयोग करें, या पहले उसे बंद करें। उसके पास {path} है ({holder})।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>A visit is locked because this computer's store for passwords and keys is closed</source>
            <translation>एक विज़िट लॉक है क्योंकि इस कंप्यूटर का पासवर्ड और कुंजियों का स्टोर बंद है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>Unlock that store, or sign in to the computer again. Nothing is lost, and new visits can be recorded.</source>
            <translation>वह स्टोर अनलॉक करें, या कंप्यूटर में फिर साइन-इन करें। कुछ नहीं खोया है, और नई विज़िटें रिकॉर्ड की जा सकती हैं।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>There is no visit {visit}</source>
            <translation>{visit} नाम की कोई विज़िट नहीं है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>See which there are with: recorder-gui visits</source>
            <translation>कौन-सी हैं, यह देखें: recorder-gui visits</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>“{address}” is not a server address</source>
            <translation>“{address}” सर्वर का पता नहीं है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>It should look like https://voice.example.com</source>
            <translation>यह ऐसा दिखना चाहिए: https://voice.example.com</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>The connection to {address} would not be encrypted</source>
            <translation>{address} से कनेक्शन एन्क्रिप्टेड नहीं होगा</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>Use its https:// address. Only on a network you trust: --allow-plain-http</source>
            <translation>उसका https:// पता लिखें। केवल भरोसेमंद नेटवर्क पर: --allow-plain-http</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>There is no screen to open the window on</source>
            <translation>विंडो खोलने के लिए कोई स्क्रीन नहीं है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>Without one: recorder-gui send FILE, or recorder-gui record. For help: recorder-gui --help</source>
            <translation>स्क्रीन के बिना: recorder-gui send FILE, या recorder-gui record। मदद के लिए: recorder-gui --help</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>Something went wrong that this program did not foresee</source>
            <translation>ऐसा कुछ हो गया जिसकी इस प्रोग्राम को आशा नहीं थी</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/faults.py" />
            <source>{data_safe} Close the program, open it again, and tell your support if it happens again.</source>
            <translation>{data_safe} प्रोग्राम बंद करके दोबारा खोलें, और फिर ऐसा हो तो अपनी सहायता-टीम को बताएँ।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>There is no file at this place</source>
            <translation>इस जगह पर कोई फ़ाइल नहीं है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>Check the name and the folder, then try again.</source>
            <translation>नाम और फ़ोल्डर जाँचें, फिर कोशिश करें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>This is a folder, not a recording</source>
            <translation>यह फ़ोल्डर है, रिकॉर्डिंग नहीं</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>Name the recording itself.</source>
            <translation>रिकॉर्डिंग का ही नाम लिखें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>This file may not be read</source>
            <translation>यह फ़ाइल पढ़ने की अनुमति नहीं है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>Ask for access to it, or copy it to your own folder.</source>
            <translation>इसकी अनुमति माँगें, या इसे अपने फ़ोल्डर में कॉपी करें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>This file is empty</source>
            <translation>यह फ़ाइल खाली है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>Choose another recording.</source>
            <translation>कोई दूसरी रिकॉर्डिंग चुनें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>This file is no sound recording</source>
            <translation>यह फ़ाइल ध्वनि-रिकॉर्डिंग नहीं है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>Choose a WAV, FLAC, Ogg or MP3 file.</source>
            <translation>WAV, FLAC, Ogg या MP3 फ़ाइल चुनें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>This recording is cut off and cannot be read to its end</source>
            <translation>यह रिकॉर्डिंग कटी हुई है और अंत तक पढ़ी नहीं जा सकती</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>Copy it again from where it was made.</source>
            <translation>इसे वहीं से फिर कॉपी करें जहाँ यह बनाई गई थी।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>This recording cannot be read</source>
            <translation>यह रिकॉर्डिंग पढ़ी नहीं जा सकती</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>Choose another file.</source>
            <translation>कोई दूसरी फ़ाइल चुनें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>There is already a file {path}</source>
            <translation>{path} नाम की फ़ाइल पहले से है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>Choose another name.</source>
            <translation>कोई दूसरा नाम चुनें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>This visit holds no sound</source>
            <translation>इस विज़िट में कोई ध्वनि नहीं है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>There is nothing to export.</source>
            <translation>निर्यात करने के लिए कुछ नहीं है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>The name {path} does not say what kind of file it is to be</source>
            <translation>{path} नाम से पता नहीं चलता कि फ़ाइल किस तरह की हो</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>Let it end in .wav, .flac or .mp3.</source>
            <translation>उसके अंत में .wav, .flac या .mp3 लिखें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>The export was broken off by closing</source>
            <translation>बंद करने से निर्यात बीच में रुक गया</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>Export the visit again.</source>
            <translation>विज़िट फिर निर्यात करें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>The sound of this visit was removed from this computer to make room</source>
            <translation>जगह बनाने के लिए इस विज़िट की ध्वनि इस कंप्यूटर से हटाई गई</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>The service holds all of it and has made its note, which is kept here.</source>
            <translation>पूरी ध्वनि सेवा के पास है और उसने इसका नोट बना लिया है, जो यहाँ रखा है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>The file {path} could not be written</source>
            <translation>फ़ाइल {path} लिखी नहीं जा सकी</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/files.py" />
            <source>Choose another folder. The system says: {reason}</source>
            <translation>कोई दूसरा फ़ोल्डर चुनें। सिस्टम कहता है: {reason}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/first_steps.py" />
            <source>First steps…</source>
            <translation>पहले कदम…</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/first_steps.py" />
            <source>First steps</source>
            <translation>पहले कदम</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/first_steps.py" />
            <source>Skip, use it now</source>
            <translation>छोड़ें, अभी उपयोग करें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/first_steps.py" />
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Back</source>
            <translation>पीछे</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/first_steps.py" />
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Next</source>
            <translation>आगे</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/first_steps.py" />
            <source>Done</source>
            <translation>हो गया</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/first_steps.py" />
            <source>Can you be heard?</source>
            <translation>क्या आपकी आवाज़ सुनाई देती है?</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/first_steps.py" />
            <source>Choose your microphone and say something: the bar moves with your voice. Nothing is recorded yet.</source>
            <translation>अपना माइक्रोफ़ोन चुनें और कुछ बोलें: पट्टी आपकी आवाज़ के साथ हिलेगी। अभी कुछ रिकॉर्ड नहीं होता।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/first_steps.py" />
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Check the room…</source>
            <translation>कमरा जाँचें…</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/first_steps.py" />
            <source>Voice, noise, disk and server in 15 seconds, now or later from the menu.</source>
            <translation>आवाज़, शोर, डिस्क और सर्वर 15 सेकंड में, अभी या बाद में मेनू से।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/first_steps.py" />
            <source>Where do recordings go?</source>
            <translation>रिकॉर्डिंग कहाँ जाए?</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/first_steps.py" />
            <source>With the practice server nothing leaves this computer, and no real note is written: good to try it out.</source>
            <translation>अभ्यास सर्वर के साथ इस कंप्यूटर से कुछ बाहर नहीं जाता और असली नोट नहीं लिखा जाता: आज़माने के लिए अच्छा।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/first_steps.py" />
            <source>Practice server on this computer</source>
            <translation>इस कंप्यूटर पर अभ्यास सर्वर</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/first_steps.py" />
            <source>My service</source>
            <translation>मेरी सेवा</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/first_steps.py" />
            <source>Use this address</source>
            <translation>यह पता उपयोग करें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/first_steps.py" />
            <source>Sign in under “Account” when the program is open with your service.</source>
            <translation>जब प्रोग्राम आपकी सेवा के साथ खुले तो “खाता” में साइन-इन करें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/first_steps.py" />
            <source>What stays on this computer?</source>
            <translation>इस कंप्यूटर पर क्या रहे?</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/first_steps.py" />
            <source>Recordings are kept encrypted until they are delivered, whatever you choose here.</source>
            <translation>आप यहाँ कुछ भी चुनें, पहुँचने तक रिकॉर्डिंग एन्क्रिप्टेड रखी जाती है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/first_steps.py" />
            <source>All of this can be changed later under “Settings” in the menu.</source>
            <translation>यह सब बाद में मेनू की “सेटिंग्स” में बदला जा सकता है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/first_steps.py" />
            <source>Step {step} of {steps}</source>
            <translation>कदम {step}, कुल {steps}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/global_keys.py" />
            <source>Keys for all programs are not possible on this desktop (Wayland).</source>
            <translation>इस डेस्कटॉप पर सभी प्रोग्रामों के लिए कुंजियाँ संभव नहीं हैं (Wayland)।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/global_keys.py" />
            <source>Keys for all programs are not offered on macOS.</source>
            <translation>macOS पर सभी प्रोग्रामों के लिए कुंजियाँ उपलब्ध नहीं हैं।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/global_keys.py" />
            <source>Keys for all programs are not possible on this desktop.</source>
            <translation>इस डेस्कटॉप पर सभी प्रोग्रामों के लिए कुंजियाँ संभव नहीं हैं।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/global_keys.py" />
            <source>The keys in the recorder's own windows work as always.</source>
            <translation>रिकॉर्डर की अपनी विंडो में कुंजियाँ हमेशा की तरह काम करती हैं।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/global_keys.py" />
            <source>Another program has the keys {keys}</source>
            <translation>{keys} कुंजियाँ किसी दूसरे प्रोग्राम के पास हैं</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/global_keys.py" />
            <source>They do nothing here. Choose other keys in the settings, or end the other program.</source>
            <translation>यहाँ वे कुछ नहीं करतीं। सेटिंग्स में दूसरी कुंजियाँ चुनें, या दूसरा प्रोग्राम बंद करें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/global_keys.py" />
            <source>{keys} cannot be used in all programs</source>
            <translation>{keys} का उपयोग सभी प्रोग्रामों में नहीं हो सकता</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/global_keys.py" />
            <source>Choose a letter, a digit or a function key together with Ctrl or Alt in the settings.</source>
            <translation>सेटिंग्स में Ctrl या Alt के साथ कोई अक्षर, अंक या फ़ंक्शन कुंजी चुनें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/keys.py" />
            <source>none</source>
            <comment>keys of an action that has none</comment>
            <translation>कोई नहीं</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/loudspeaker.py" />
            <source>The sound could not be played: this computer has no loudspeaker that can be used</source>
            <translation>ध्वनि चलाई नहीं जा सकी: इस कंप्यूटर में उपयोग लायक कोई स्पीकर नहीं है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/loudspeaker.py" />
            <source>Plug one in, or switch it on in the system's sound settings, and press Play again.</source>
            <translation>कोई स्पीकर लगाएँ, या सिस्टम की ध्वनि सेटिंग्स में उसे चालू करें, और फिर “चलाएँ” दबाएँ।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>Also allow this program under System Settings, Privacy &amp; Security, Microphone.</source>
            <translation>सिस्टम सेटिंग्स, प्राइवेसी और सिक्योरिटी, माइक्रोफ़ोन में भी इस प्रोग्राम को अनुमति दें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>Also allow desktop programs under Settings, Privacy &amp; security, Microphone.</source>
            <translation>सेटिंग्स, प्राइवेसी और सिक्योरिटी, माइक्रोफ़ोन में भी डेस्कटॉप प्रोग्रामों को अनुमति दें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>Also look whether it is muted in the computer's sound settings.</source>
            <translation>यह भी देखें कि कंप्यूटर की ध्वनि सेटिंग्स में वह म्यूट तो नहीं है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>Move it closer, or turn it up in the computer's sound settings. Recording goes on.</source>
            <translation>उसे पास लाएँ, या कंप्यूटर की ध्वनि सेटिंग्स में उसका स्तर बढ़ाएँ। रिकॉर्डिंग जारी है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>Move it further away, or turn it down in the computer's sound settings. Recording goes on.</source>
            <translation>उसे दूर रखें, या कंप्यूटर की ध्वनि सेटिंग्स में उसका स्तर घटाएँ। रिकॉर्डिंग जारी है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>Check its cable and its mute switch, or choose another one. What was recorded is safe.</source>
            <translation>उसका तार और म्यूट बटन जाँचें, या कोई दूसरा चुनें। जो रिकॉर्ड हुआ वह सुरक्षित है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>The microphone “{name}” cannot be used now</source>
            <translation>माइक्रोफ़ोन “{name}” अभी उपयोग नहीं हो सकता</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>Close other programs that use it, or choose another one. The system says: {reason}</source>
            <translation>जो दूसरे प्रोग्राम उसका उपयोग कर रहे हैं उन्हें बंद करें, या कोई दूसरा चुनें। सिस्टम कहता है: {reason}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>This computer's privacy settings block the microphone “{name}”</source>
            <translation>इस कंप्यूटर की प्राइवेसी सेटिंग्स माइक्रोफ़ोन “{name}” को रोकती हैं</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>Allow microphone access for this program in the system's privacy settings.</source>
            <translation>सिस्टम की प्राइवेसी सेटिंग्स में इस प्रोग्राम को माइक्रोफ़ोन की अनुमति दें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>No sound has come from “{name}” for {seconds:.0f} s</source>
            <translation>“{name}” से {seconds:.0f} से. से कोई ध्वनि नहीं आई</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>The microphone “{name}” is gone; the system offered “{other}” in its place</source>
            <translation>माइक्रोफ़ोन “{name}” अब नहीं है; सिस्टम ने उसकी जगह “{other}” दिया</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>Nothing is recorded from “{other}” unless you choose it in the list.</source>
            <translation>जब तक आप सूची में “{other}” न चुनें, उससे कुछ रिकॉर्ड नहीं होगा।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>“{name}” does not keep its pace: some words may sound odd</source>
            <translation>“{name}” की गति स्थिर नहीं है: कुछ शब्द अजीब सुनाई दे सकते हैं</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>Plug it into another socket, or choose another microphone. Recording goes on.</source>
            <translation>उसे दूसरे सॉकेट में लगाएँ, या कोई दूसरा माइक्रोफ़ोन चुनें। रिकॉर्डिंग जारी है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>“{name}” is not connected: “{other}” is used instead</source>
            <translation>“{name}” जुड़ा नहीं है: उसकी जगह “{other}” का उपयोग हो रहा है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>Connect “{name}”, or choose the microphone you want in the list.</source>
            <translation>“{name}” जोड़ें, या सूची में अपना मनचाहा माइक्रोफ़ोन चुनें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>“{name}” could not be used; “{kept}” goes on recording</source>
            <translation>“{name}” का उपयोग नहीं हो सका; “{kept}” से रिकॉर्डिंग जारी है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>Nothing was lost. Check the other microphone's cable, then choose it again.</source>
            <translation>कुछ नहीं खोया है। दूसरे माइक्रोफ़ोन का तार जाँचें, फिर उसे चुनें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>“{name}” is too loud: words may sound distorted</source>
            <translation>“{name}” बहुत तेज़ है: शब्द बिगड़े हुए सुनाई दे सकते हैं</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>“{name}” is very quiet</source>
            <translation>“{name}” बहुत धीमा है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>There is no microphone called “{name}”</source>
            <translation>“{name}” नाम का कोई माइक्रोफ़ोन नहीं है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>These were found: {names}.</source>
            <translation>ये मिले: {names}।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>“{name}” is not connected, and there is no other microphone</source>
            <translation>“{name}” जुड़ा नहीं है, और कोई दूसरा माइक्रोफ़ोन नहीं है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>Connect “{name}”, or another.</source>
            <translation>“{name}” या कोई दूसरा जोड़ें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>No microphone was found</source>
            <translation>कोई माइक्रोफ़ोन नहीं मिला</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>Connect one, then press Record again.</source>
            <translation>कोई जोड़ें, फिर “रिकॉर्ड करें” दबाएँ।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>“{name}” is gone</source>
            <translation>“{name}” अब नहीं है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>Check its cable, or choose another microphone in the list. It is tried again every second.</source>
            <translation>उसका तार जाँचें, या सूची में कोई दूसरा माइक्रोफ़ोन चुनें। हर सेकंड उसके लिए फिर कोशिश होती है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>“{name}” is gone: what is said now is not recorded</source>
            <translation>“{name}” अब नहीं है: अभी जो कहा जा रहा है वह रिकॉर्ड नहीं हो रहा</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>Check its cable, or choose another microphone in the list. It is tried again every second, and the visit goes on. Everything recorded until now is safe.</source>
            <translation>उसका तार जाँचें, या सूची में कोई दूसरा माइक्रोफ़ोन चुनें। हर सेकंड उसके लिए फिर कोशिश होती है, और विज़िट जारी रहती है। अब तक जो रिकॉर्ड हुआ वह सब सुरक्षित है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>About {seconds} s of sound are missing at the change.</source>
            <translation>बदलाव के समय लगभग {seconds} से. की ध्वनि छूट गई।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>Less than 2 s of sound are missing at the change.</source>
            <translation>बदलाव के समय 2 से. से कम की ध्वनि छूटी।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>“{name}” is back; “{other}” goes on recording</source>
            <translation>“{name}” वापस आ गया; “{other}” से रिकॉर्डिंग जारी है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>To return to “{name}”, choose it in the list of microphones. {missing}</source>
            <translation>“{name}” पर लौटने के लिए उसे माइक्रोफ़ोनों की सूची में चुनें। {missing}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>“{name}” was lost; “{other}” is recording now</source>
            <translation>“{name}” से संपर्क टूट गया; अब “{other}” रिकॉर्ड कर रहा है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>{missing} Everything else is safe. Make sure that “{other}” stands close enough.</source>
            <translation>{missing} बाकी सब सुरक्षित है। देख लें कि “{other}” काफ़ी पास रखा हो।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>“{name}” delivers nothing but silence</source>
            <translation>“{name}” से केवल सन्नाटा आ रहा है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>Check the mute switch on it and on its cable.</source>
            <translation>उस पर और उसके तार पर लगा म्यूट बटन जाँचें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/microphone.py" />
            <source>Recording goes on.</source>
            <translation>रिकॉर्डिंग जारी है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Documents and transcript</source>
            <translation>दस्तावेज़ और प्रतिलेख</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Transcript</source>
            <translation>प्रतिलेख</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Document</source>
            <translation>दस्तावेज़</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>yes</source>
            <translation>हाँ</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>no</source>
            <translation>नहीं</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>more details</source>
            <translation>और विवरण</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Copy</source>
            <translation>कॉपी करें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Copy the whole shown document, with its layout ({keys})</source>
            <translation>दिखाया गया पूरा दस्तावेज़ उसकी सजावट के साथ कॉपी करें ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Print…</source>
            <translation>प्रिंट करें…</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Print the shown document; not while a visit is recorded ({keys})</source>
            <translation>दिखाया गया दस्तावेज़ प्रिंट करें; विज़िट रिकॉर्ड होते समय नहीं ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>PDF…</source>
            <translation>PDF…</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Save the shown document as a PDF file; not while a visit is recorded ({keys})</source>
            <translation>दिखाया गया दस्तावेज़ PDF फ़ाइल में सहेजें; विज़िट रिकॉर्ड होते समय नहीं ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Find</source>
            <translation>खोजें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Find words in the shown document ({keys}; next {next}, back {back})</source>
            <translation>दिखाए गए दस्तावेज़ में शब्द खोजें ({keys}; अगला {next}, पिछला {back})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Find in this document</source>
            <translation>इस दस्तावेज़ में खोजें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Not found</source>
            <translation>नहीं मिला</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Find next in the note</source>
            <translation>नोट में अगला खोजें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Find the one before in the note</source>
            <translation>नोट में पिछला खोजें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Next document</source>
            <translation>अगला दस्तावेज़</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Previous document</source>
            <translation>पिछला दस्तावेज़</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>[picture not shown]</source>
            <translation>[चित्र नहीं दिखाया गया]</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>What happened to the note</source>
            <translation>नोट का क्या हुआ</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Preparing the pages…</source>
            <translation>पन्ने तैयार हो रहे हैं…</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Handed to the printer.</source>
            <translation>प्रिंटर को दे दिया गया।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>It was not printed. Check the printer, then try again; or save it as PDF.</source>
            <translation>प्रिंट नहीं हुआ। प्रिंटर जाँचें, फिर कोशिश करें; या PDF के रूप में सहेजें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Saving the PDF…</source>
            <translation>PDF सहेजी जा रही है…</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>The PDF was not saved. Choose another folder, or make room on the disk, and try again.</source>
            <translation>PDF सहेजी नहीं गई। कोई दूसरा फ़ोल्डर चुनें, या डिस्क पर जगह बनाएँ, और फिर कोशिश करें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Save as PDF</source>
            <translation>PDF के रूप में सहेजें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>PDF files (*.pdf)</source>
            <translation>PDF फ़ाइलें (*.pdf)</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Not complete: some of the note could not be written.</source>
            <translation>अधूरा: नोट का कुछ भाग लिखा नहीं जा सका।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Note ready</source>
            <translation>नोट तैयार</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Partly ready</source>
            <translation>आंशिक रूप से तैयार</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>No note</source>
            <translation>नोट नहीं</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Being written</source>
            <translation>लिखा जा रहा है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>This is what there is so far. It grows by itself; do not file it yet.</source>
            <translation>अभी तक इतना है। यह अपने-आप बढ़ता है; इसे अभी अभिलेख में न रखें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Check it against the transcript and complete it by hand.</source>
            <translation>इसे प्रतिलेख से मिलाएँ और हाथ से पूरा करें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Write this note by hand for now.</source>
            <translation>फ़िलहाल यह नोट हाथ से लिखें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>The service sent no text: perhaps nothing was said. Your recording is kept on this computer. If there should be a note, write it by hand for now.</source>
            <translation>सेवा ने कोई टेक्स्ट नहीं भेजा: शायद कुछ कहा ही नहीं गया। आपकी रिकॉर्डिंग इस कंप्यूटर पर रखी है। नोट होना चाहिए तो फ़िलहाल उसे हाथ से लिखें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>No note yet</source>
            <translation>अभी नोट नहीं</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Here you will find each document the service writes, and the transcript of what was said, to read, copy, print or save as PDF.</source>
            <translation>यहाँ आपको सेवा का लिखा हर दस्तावेज़ और कही गई बातों का प्रतिलेख मिलेगा, पढ़ने, कॉपी करने, प्रिंट करने या PDF में सहेजने के लिए।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Record a visit, or choose one from the list.</source>
            <translation>कोई विज़िट रिकॉर्ड करें, या सूची से एक चुनें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>It comes after you finish the visit and the server holds all of it.</source>
            <translation>आपके विज़िट समाप्त करने और सर्वर को वह पूरी मिलने के बाद आएगा।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>It comes when the server holds all of the recording.</source>
            <translation>जब पूरी रिकॉर्डिंग सर्वर के पास होगी तब आएगा।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>The recording is kept here and is sent when the network is back.</source>
            <translation>रिकॉर्डिंग यहाँ रखी है और नेटवर्क लौटने पर भेजी जाएगी।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>The recording is kept here. Sign in under Account, and the note can come.</source>
            <translation>रिकॉर्डिंग यहाँ रखी है। “खाता” में साइन-इन करें, तब नोट आ सकेगा।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>The server holds all of it and is writing. This page changes by itself.</source>
            <translation>सब सर्वर के पास है और वह लिख रहा है। यह पेज अपने-आप बदलेगा।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>The note of this visit cannot be shown now. Choose the visit again in a moment.</source>
            <translation>इस विज़िट का नोट अभी दिखाया नहीं जा सकता। थोड़ी देर में विज़िट फिर चुनें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>This visit waits for you: why, and what to do, stands under its name.</source>
            <translation>यह विज़िट आपकी प्रतीक्षा में है: क्यों, और क्या करना है, यह उसके नाम के नीचे लिखा है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Not written: {names}.</source>
            <translation>नहीं लिखे गए: {names}।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Copied: {title}. It is still being written.</source>
            <translation>कॉपी किया गया: {title}। यह अभी लिखा जा रहा है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Copied: {title}</source>
            <translation>कॉपी किया गया: {title}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/note.py" />
            <source>Saved: {file_name}</source>
            <translation>सहेजा गया: {file_name}</translation>
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
            <translation>कोई ध्वनि रिकॉर्ड नहीं हो रही</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/notifications.py" />
            <source>The microphone gives no sound. Look at the recorder window.</source>
            <translation>माइक्रोफ़ोन से ध्वनि नहीं आ रही। रिकॉर्डर की विंडो देखें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/notifications.py" />
            <source>Everything recorded has reached the service.</source>
            <translation>जो रिकॉर्ड हुआ वह सब सेवा तक पहुँच गया।</translation>
        </message>
        <message numerus="yes">
            <location filename="../../recorder_gui/app/wording/notifications.py" />
            <source>{count} notes are ready.</source>
            <translation>
                <numerusform>{count} नोट तैयार है।</numerusform>
                <numerusform>{count} नोट तैयार हैं।</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../recorder_gui/app/wording/notifications.py" />
            <source>{count} visits need your attention.</source>
            <translation>
                <numerusform>{count} विज़िट को आपका ध्यान चाहिए।</numerusform>
                <numerusform>{count} विज़िटों को आपका ध्यान चाहिए।</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>Player</source>
            <translation>प्लेयर</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>Play</source>
            <translation>चलाएँ</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>Plays the visit from the chosen piece, or from its beginning ({keys})</source>
            <translation>चुने हुए टुकड़े से, या शुरू से विज़िट चलाता है ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>Play the visit, or stop</source>
            <translation>विज़िट चलाएँ, या बंद करें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>Hold what is played, or go on</source>
            <translation>चल रही ध्वनि ठहराएँ, या जारी रखें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>Hold</source>
            <translation>ठहराएँ</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>Keeps its place ({keys})</source>
            <translation>अपनी जगह याद रखता है ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>Go on</source>
            <translation>जारी रखें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>Stop</source>
            <translation>बंद करें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>Ends the playing ({keys})</source>
            <translation>चलाना समाप्त करता है ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>Place in the visit</source>
            <translation>विज़िट में जगह</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>The arrow keys go from piece to piece</source>
            <translation>तीर की कुंजियाँ एक टुकड़े से दूसरे पर ले जाती हैं</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>Nothing is played while a visit is recorded</source>
            <translation>विज़िट रिकॉर्ड होते समय कुछ नहीं चलाया जाता</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>This visit has no sound to play yet</source>
            <translation>इस विज़िट में चलाने के लिए अभी ध्वनि नहीं है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>The loudspeaker is gone, so the playing has ended</source>
            <translation>स्पीकर अब नहीं है, इसलिए चलाना बंद हो गया</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>The recording is not touched by this. Press Play again when the loudspeaker is back.</source>
            <translation>इससे रिकॉर्डिंग पर कोई असर नहीं पड़ता। स्पीकर लौटने पर फिर “चलाएँ” दबाएँ।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>There is no sound to play from here on</source>
            <translation>यहाँ से आगे चलाने के लिए कोई ध्वनि नहीं है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>Its pieces could not be read, or are not on this computer any more.</source>
            <translation>इसके टुकड़े पढ़े नहीं जा सके, या अब इस कंप्यूटर पर नहीं हैं।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>Something went wrong while playing</source>
            <translation>चलाते समय कुछ गड़बड़ हो गई</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>The recording is not touched by this. Press Play again.</source>
            <translation>इससे रिकॉर्डिंग पर कोई असर नहीं पड़ता। फिर “चलाएँ” दबाएँ।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>{at} of {total}</source>
            <translation>{total} में से {at}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>{count} pieces cannot be played</source>
            <translation>
                <numerusform>{count} टुकड़ा चलाया नहीं जा सकता</numerusform>
                <numerusform>{count} टुकड़े चलाए नहीं जा सकते</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>{count} pieces of this visit were not played</source>
            <translation>
                <numerusform>इस विज़िट का {count} टुकड़ा नहीं चलाया गया</numerusform>
                <numerusform>इस विज़िट के {count} टुकड़े नहीं चलाए गए</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/playback.py" />
            <source>They cannot be read, or are not on this computer any more. The others were played.</source>
            <translation>वे पढ़े नहीं जा सकते, या अब इस कंप्यूटर पर नहीं हैं। बाकी चलाए गए।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/policy.py" />
            <source>Set by your organisation</source>
            <translation>आपके संस्थान ने तय किया है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/policy.py" />
            <source>Your organisation has set where recordings go.</source>
            <translation>रिकॉर्डिंग कहाँ जाए, यह आपके संस्थान ने तय किया है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/policy.py" />
            <source>Your organisation has set where recordings go</source>
            <translation>रिकॉर्डिंग कहाँ जाए, यह आपके संस्थान ने तय किया है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/policy.py" />
            <source>“{given}” cannot be used here. Leave the address out, or ask your support.</source>
            <translation>“{given}” का उपयोग यहाँ नहीं हो सकता। पता न लिखें, या अपनी सहायता-टीम से पूछें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/policy.py" />
            <source>Your organisation has set the data folder</source>
            <translation>डेटा फ़ोल्डर आपके संस्थान ने तय किया है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/policy.py" />
            <source>“{given}” cannot be used here. Leave the folder out, or ask your support.</source>
            <translation>“{given}” का उपयोग यहाँ नहीं हो सकता। फ़ोल्डर न लिखें, या अपनी सहायता-टीम से पूछें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/policy.py" />
            <source>Your organisation's settings could not all be used</source>
            <translation>आपके संस्थान की सभी सेटिंग्स का उपयोग नहीं हो सका</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/policy.py" />
            <source>Ignored: {names}. Recording goes on with the other settings. Tell your support.</source>
            <translation>छोड़ी गईं: {names}। बाकी सेटिंग्स के साथ रिकॉर्डिंग जारी है। अपनी सहायता-टीम को बताएँ।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/program_menu.py" />
            <source>Menu</source>
            <translation>मेनू</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/program_menu.py" />
            <source>Settings, room check and what else belongs to no visit ({keys})</source>
            <translation>सेटिंग्स, कमरे की जाँच और वह सब जो किसी विज़िट का नहीं है ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/rescue.py" />
            <source>The list of visits was damaged and has been rebuilt from the recordings</source>
            <translation>विज़िटों की सूची क्षतिग्रस्त थी और रिकॉर्डिंग से फिर बना ली गई है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/rescue.py" />
            <source>The list of visits was missing and has been rebuilt from the recordings</source>
            <translation>विज़िटों की सूची गायब थी और रिकॉर्डिंग से फिर बना ली गई है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/rescue.py" />
            <source>Nothing was lost.</source>
            <translation>कुछ नहीं खोया है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/rescue.py" />
            <source>Some recordings were damaged on the disk</source>
            <translation>डिस्क पर कुछ रिकॉर्डिंग क्षतिग्रस्त थीं</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/rescue.py" />
            <source>Everything that can be read is kept and delivered; what is missing is shown with its visit. Have the disk checked.</source>
            <translation>जो पढ़ा जा सकता है वह रखा और पहुँचाया जाता है; जो नहीं है वह अपनी विज़िट के साथ दिखता है। डिस्क की जाँच कराएँ।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/rescue.py" />
            <source>What could not be used is kept in {folder}</source>
            <translation>जिसका उपयोग नहीं हो सका वह {folder} में रखा है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/rewriting.py" />
            <source>Rewrite…</source>
            <translation>फिर लिखवाएँ…</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/rewriting.py" />
            <source>Write the note again with another template</source>
            <translation>नोट दूसरे टेम्पलेट से फिर लिखवाएँ</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/rewriting.py" />
            <source>Has the service write one more note of this visit ({keys}); the first one stays</source>
            <translation>सेवा से इस विज़िट का एक और नोट लिखवाता है ({keys}); पहला बना रहता है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/rewriting.py" />
            <source>Templates of the service</source>
            <translation>सेवा के टेम्पलेट</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/rewriting.py" />
            <source>There is no note yet that could be written again</source>
            <translation>अभी कोई नोट नहीं जो फिर लिखा जा सके</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/rewriting.py" />
            <source>This visit was sent to another account: only that one can write its note again</source>
            <translation>यह विज़िट दूसरे खाते को भेजी गई थी: केवल वही इसका नोट फिर लिख सकता है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/rewriting.py" />
            <source>The service has told of no templates; it is asked again at the next start</source>
            <translation>सेवा ने कोई टेम्पलेट नहीं बताया; अगली शुरुआत पर उससे फिर पूछा जाएगा</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/rewriting.py" />
            <source>The service cannot be reached just now; this is possible again when it answers</source>
            <translation>सेवा तक अभी पहुँच नहीं है; उसके उत्तर देने पर यह फिर हो सकेगा</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/rewriting.py" />
            <source>The note is being written again already</source>
            <translation>नोट पहले से फिर लिखा जा रहा है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/rewriting.py" />
            <source>A further note is being written with “{template}”. You can go on working.</source>
            <translation>“{template}” से एक और नोट लिखा जा रहा है। आप काम जारी रख सकते हैं।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Room check</source>
            <translation>कमरे की जाँच</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Check again</source>
            <translation>फिर जाँचें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Copy result</source>
            <translation>परिणाम कॉपी करें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Copied.</source>
            <translation>कॉपी हो गया।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>What was found</source>
            <translation>क्या मिला</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Progress of the check</source>
            <translation>जाँच की प्रगति</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Level while the check listens</source>
            <translation>जाँच के सुनते समय का स्तर</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>A visit is being recorded. The room can be checked again when it is finished.</source>
            <translation>एक विज़िट रिकॉर्ड हो रही है। उसके समाप्त होने पर कमरा फिर जाँचा जा सकता है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Everything is ready.</source>
            <translation>सब तैयार है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>You can record. What is marked amber could be better.</source>
            <translation>आप रिकॉर्ड कर सकते हैं। जो पीले रंग में है वह बेहतर हो सकता है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Not ready yet: look at what is marked red.</source>
            <translation>अभी तैयार नहीं: जो लाल रंग में है उसे देखें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Microphone</source>
            <translation>माइक्रोफ़ोन</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Permission</source>
            <translation>अनुमति</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Voice</source>
            <translation>आवाज़</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Noise</source>
            <translation>शोर</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Gaps</source>
            <translation>अंतराल</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Pace</source>
            <translation>गति</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Disk</source>
            <translation>डिस्क</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Server</source>
            <translation>सर्वर</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Sign-in</source>
            <translation>साइन-इन</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>There and back</source>
            <translation>जाना और लौटना</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Good</source>
            <translation>अच्छा</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Could be better</source>
            <translation>बेहतर हो सकता है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Must be fixed</source>
            <translation>ठीक करना ज़रूरी है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Waiting</source>
            <translation>प्रतीक्षा</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Not tried</source>
            <translation>आज़माया नहीं गया</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Opening the microphone…</source>
            <translation>माइक्रोफ़ोन खोला जा रहा है…</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Please speak as you do with a patient.</source>
            <translation>कृपया वैसे ही बोलें जैसे आप रोगी से बोलते हैं।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Please be quiet for a moment.</source>
            <translation>कृपया थोड़ी देर शांत रहें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Thank you. You may talk again; the rest takes a few seconds.</source>
            <translation>धन्यवाद। आप फिर बोल सकते हैं; बाकी में कुछ सेकंड लगेंगे।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Done.</source>
            <translation>हो गया।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>{room}; writing took {ms:.0f} ms at most.</source>
            <translation>{room}; लिखने में अधिकतम {ms:.0f} मि.से. लगे।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>{reason}.</source>
            <translation>{reason}।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>“{name}” works ({rate:,} Hz).</source>
            <translation>“{name}” काम करता है ({rate:,} Hz)।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>This program may use it.</source>
            <translation>यह प्रोग्राम इसका उपयोग कर सकता है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>It cannot be told: nothing but silence comes.</source>
            <translation>यह बताया नहीं जा सकता: केवल सन्नाटा आ रहा है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>See that the system's privacy settings allow this program to use the microphone.</source>
            <translation>देखें कि सिस्टम की प्राइवेसी सेटिंग्स इस प्रोग्राम को माइक्रोफ़ोन की अनुमति देती हैं।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Well heard, {decibels:.0f} dBFS.</source>
            <translation>अच्छी तरह सुनाई दिया, {decibels:.0f} dBFS।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>The microphone delivers nothing but zeros.</source>
            <translation>माइक्रोफ़ोन से केवल शून्य आ रहे हैं।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Switch it on, or unmute it.</source>
            <translation>उसे चालू करें, या म्यूट हटाएँ।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Very quiet, {decibels:.0f} dBFS.</source>
            <translation>बहुत धीमा, {decibels:.0f} dBFS।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Move it closer, or turn it up in the computer's sound settings.</source>
            <translation>उसे पास लाएँ, या कंप्यूटर की ध्वनि सेटिंग्स में उसका स्तर बढ़ाएँ।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Too loud, {decibels:.0f} dBFS: words may sound distorted.</source>
            <translation>बहुत तेज़, {decibels:.0f} dBFS: शब्द बिगड़े हुए सुनाई दे सकते हैं।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Move it further away, or turn it down in the computer's sound settings.</source>
            <translation>उसे दूर रखें, या कंप्यूटर की ध्वनि सेटिंग्स में उसका स्तर घटाएँ।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>The room is quiet, {decibels:.0f} dBFS.</source>
            <translation>कमरा शांत है, {decibels:.0f} dBFS।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>The room is loud, {decibels:.0f} dBFS.</source>
            <translation>कमरे में शोर है, {decibels:.0f} dBFS।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Close windows and doors, switch fans off, or move the microphone closer to you.</source>
            <translation>खिड़कियाँ और दरवाज़े बंद करें, पंखे बंद करें, या माइक्रोफ़ोन अपने पास लाएँ।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Your voice was only {above:.0f} dB above the room.</source>
            <translation>आपकी आवाज़ कमरे से केवल {above:.0f} dB ऊपर थी।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Speak while the check asks you to, or move the microphone closer to you.</source>
            <translation>जब जाँच कहे तब बोलें, या माइक्रोफ़ोन अपने पास लाएँ।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>No sound was missing in {seconds:.0f} s.</source>
            <translation>{seconds:.0f} से. में कोई ध्वनि नहीं छूटी।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>{seconds:.1f} s of sound were missing.</source>
            <translation>{seconds:.1f} से. की ध्वनि छूट गई।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Close other programs, or plug the microphone into another socket.</source>
            <translation>दूसरे प्रोग्राम बंद करें, या माइक्रोफ़ोन को दूसरे सॉकेट में लगाएँ।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>It keeps its {rate:,} Hz.</source>
            <translation>वह अपने {rate:,} Hz बनाए रखता है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>It declares {rate:,} Hz and delivers {found:,}.</source>
            <translation>वह {rate:,} Hz बताता है और {found:,} देता है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Plug it into another socket, or choose another microphone.</source>
            <translation>उसे दूसरे सॉकेट में लगाएँ, या कोई दूसरा माइक्रोफ़ोन चुनें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Delete files you no longer need from this computer.</source>
            <translation>इस कंप्यूटर से वे फ़ाइलें हटाएँ जिनकी ज़रूरत नहीं।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Close programs that write much, or choose a folder on a faster disk.</source>
            <translation>जो प्रोग्राम बहुत लिखते हैं उन्हें बंद करें, या किसी तेज़ डिस्क पर फ़ोल्डर चुनें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>{folder} cannot be written to.</source>
            <translation>{folder} में लिखा नहीं जा सकता।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Choose another folder in the settings, or with --data-dir.</source>
            <translation>सेटिंग्स में, या --data-dir से, कोई दूसरा फ़ोल्डर चुनें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Audio goes to the practice server on this computer.</source>
            <translation>ध्वनि इस कंप्यूटर के अभ्यास सर्वर को जाती है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Name your service in the window, under “Account”, or with --server.</source>
            <translation>विंडो में “खाता” के अंतर्गत, या --server से, अपनी सेवा बताएँ।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>{server} answers; the connection is encrypted (TLS).</source>
            <translation>{server} उत्तर देता है; कनेक्शन एन्क्रिप्टेड है (TLS)।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>It answers, on this computer and without encryption.</source>
            <translation>वह इस कंप्यूटर पर, बिना एन्क्रिप्शन के, उत्तर देता है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>{server} answers, but the connection is not encrypted.</source>
            <translation>{server} उत्तर देता है, पर कनेक्शन एन्क्रिप्टेड नहीं है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Use its https:// address.</source>
            <translation>उसका https:// पता उपयोग करें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>It answers, but does not describe itself.</source>
            <translation>वह उत्तर देता है, पर अपने बारे में नहीं बताता।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Make sure that the address under “Account” is your service's.</source>
            <translation>देख लें कि “खाता” में लिखा पता आपकी सेवा का ही है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Its certificate is not trusted.</source>
            <translation>उसका प्रमाणपत्र भरोसेमंद नहीं है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Check the address and this computer's date, or ask your IT support.</source>
            <translation>पता और इस कंप्यूटर की तारीख जाँचें, या अपनी IT सहायता से पूछें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Check the network and the address. Recording works meanwhile.</source>
            <translation>नेटवर्क और पता जाँचें। रिकॉर्डिंग तब तक चलती है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>It is accepted.</source>
            <translation>स्वीकार है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>The practice server needs none.</source>
            <translation>अभ्यास सर्वर को इसकी ज़रूरत नहीं।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>It is missing or not accepted.</source>
            <translation>वह नहीं है या स्वीकार नहीं।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Sign in in the window, under “Account”, or set RECORDER_TOKEN to a valid one.</source>
            <translation>विंडो में “खाता” के अंतर्गत साइन-इन करें, या RECORDER_TOKEN में मान्य टोकन रखें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>There is no voice service at this address.</source>
            <translation>इस पते पर कोई वॉइस सेवा नहीं है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Correct the address.</source>
            <translation>पता ठीक करें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>It could not be tried.</source>
            <translation>इसे आज़माया नहीं जा सका।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Check again when the server answers.</source>
            <translation>जब सर्वर उत्तर दे तब फिर जाँचें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>{seconds:.0f} s of the quiet room were sent and found there, without a name. No note is made of them.</source>
            <translation>शांत कमरे के {seconds:.0f} से. बिना नाम के भेजे गए और वहाँ मिले। उनका कोई नोट नहीं बनता।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>{seconds:.0f} s of the quiet room were sent, and their result came.</source>
            <translation>शांत कमरे के {seconds:.0f} से. भेजे गए, और उनका परिणाम आया।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>The server took a piece of sound, and does not list it.</source>
            <translation>सर्वर ने ध्वनि का टुकड़ा लिया, पर उसे सूची में नहीं दिखाता।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Tell your service's support. Recordings are kept here until they are listed.</source>
            <translation>अपनी सेवा की सहायता-टीम को बताएँ। सूची में आने तक रिकॉर्डिंग यहाँ रखी जाती है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>A piece of sound was sent, and no result came yet.</source>
            <translation>ध्वनि का टुकड़ा भेजा गया, और अभी परिणाम नहीं आया।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Check again in a minute.</source>
            <translation>एक मिनट में फिर जाँचें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>The server did not take a piece of sound.</source>
            <translation>सर्वर ने ध्वनि का टुकड़ा नहीं लिया।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Tell your service's support. Recordings are kept here meanwhile.</source>
            <translation>अपनी सेवा की सहायता-टीम को बताएँ। तब तक रिकॉर्डिंग यहाँ रखी जाती है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Put right what is marked red, then check again.</source>
            <translation>जो लाल रंग में है उसे ठीक करें, फिर जाँचें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>No answer came in time.</source>
            <translation>समय पर उत्तर नहीं आया।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Check again; if it stays so, open the program anew.</source>
            <translation>फिर जाँचें; ऐसा ही रहे तो प्रोग्राम दोबारा खोलें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>The check was broken off.</source>
            <translation>जाँच बीच में रुक गई।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/room_check.py" />
            <source>Check again when no visit is recorded.</source>
            <translation>जब कोई विज़िट रिकॉर्ड न हो रही हो तब फिर जाँचें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>Send a visit again</source>
            <translation>विज़िट फिर भेजें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>Send it again</source>
            <translation>फिर भेजें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>Do not send</source>
            <translation>न भेजें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>Choose the account of your service first: now everything stays on this computer</source>
            <translation>पहले अपनी सेवा का खाता चुनें: अभी सब इस कंप्यूटर पर ही रहता है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>Sign in first: the server does not accept your sign-in</source>
            <translation>पहले साइन-इन करें: सर्वर आपका साइन-इन स्वीकार नहीं करता</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>Finish the recording first</source>
            <translation>पहले रिकॉर्डिंग समाप्त करें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>This visit has no sound on this computer that could be sent</source>
            <translation>इस विज़िट की ऐसी कोई ध्वनि इस कंप्यूटर पर नहीं जो भेजी जा सके</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>It is on its way to this account already: “Try again” is what helps</source>
            <translation>यह पहले से इस खाते को भेजी जा रही है: “फिर कोशिश करें” काम आएगा</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>It is being made ready already</source>
            <translation>यह पहले से तैयार की जा रही है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>A visit was not sent again: the program ended before its copy was whole</source>
            <translation>एक विज़िट फिर नहीं भेजी गई: उसकी प्रति पूरी होने से पहले प्रोग्राम बंद हो गया</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>The visit itself stays as it is. Choose it in the list and send it again.</source>
            <translation>विज़िट जैसी थी वैसी ही है। उसे सूची में चुनें और फिर भेजें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>Send again to an account…</source>
            <translation>किसी खाते को फिर भेजें…</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>Send again to {server}…</source>
            <translation>{server} को फिर भेजें…</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>Send the visit of {time} to {server}?</source>
            <translation>{time} की विज़िट {server} को भेजनी है?</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>Its sound leaves this computer and goes to {server}, as a new visit beside this one.</source>
            <translation>इसकी ध्वनि इस कंप्यूटर से {server} को जाएगी, इसके साथ एक नई विज़िट के रूप में।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>This visit and its note stay as they are.</source>
            <translation>यह विज़िट और इसका नोट जैसे हैं वैसे रहेंगे।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>So far it was only sent to the practice server on this computer.</source>
            <translation>अब तक यह केवल इस कंप्यूटर के अभ्यास सर्वर को भेजी गई थी।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>The server has it already, and would make a second note of it.</source>
            <translation>यह सर्वर के पास पहले से है, और वह इसका दूसरा नोट बनाएगा।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>{server} keeps the copy that it has.</source>
            <translation>{server} अपनी प्रति रखता है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>Nothing of it was sent to {server} so far.</source>
            <translation>अब तक इसका कुछ भी {server} को नहीं भेजा गया।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>The visit of {time} is being made ready</source>
            <translation>{time} की विज़िट तैयार की जा रही है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>You can go on working.</source>
            <translation>आप काम जारी रख सकते हैं।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>The visit of {time} is sent again, to {server}</source>
            <translation>{time} की विज़िट {server} को फिर भेजी जा रही है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>It stands in the list as a visit of its own, and its note will come there.</source>
            <translation>यह सूची में अलग विज़िट के रूप में है, और इसका नोट वहीं आएगा।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>The visit of {time} was not sent again</source>
            <translation>{time} की विज़िट फिर नहीं भेजी गई</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>There is too little room on the disk for a second copy. Make room and try again.</source>
            <translation>डिस्क पर दूसरी प्रति के लिए जगह कम है। जगह बनाएँ और फिर कोशिश करें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>A piece of it could not be read or written. This visit stays as it is; try again.</source>
            <translation>इसका एक टुकड़ा पढ़ा या लिखा नहीं जा सका। यह विज़िट जैसी है वैसी रहेगी; फिर कोशिश करें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/send_again.py" />
            <source>Something went wrong inside the program. This visit stays as it is; try again.</source>
            <translation>प्रोग्राम के अंदर कुछ गड़बड़ हो गई। यह विज़िट जैसी है वैसी रहेगी; फिर कोशिश करें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Settings</source>
            <translation>सेटिंग्स</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Settings…</source>
            <translation>सेटिंग्स…</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Groups of settings</source>
            <translation>सेटिंग्स के समूह</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Changes count at once.</source>
            <translation>बदलाव तुरंत लागू होते हैं।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>The settings cannot be written: this change holds until the program ends.</source>
            <translation>सेटिंग्स लिखी नहीं जा सकतीं: यह बदलाव प्रोग्राम के बंद होने तक रहेगा।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>General</source>
            <translation>सामान्य</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Language of the computer</source>
            <translation>कंप्यूटर की भाषा</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Show the state in the notification area</source>
            <translation>सूचना क्षेत्र में स्थिति दिखाएँ</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>A small picture beside the clock, where the system has a place for it.</source>
            <translation>घड़ी के पास एक छोटा चित्र, जहाँ सिस्टम में उसकी जगह हो।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Tell about notes and trouble while the window is hidden</source>
            <translation>विंडो छिपी होने पर नोट और समस्याओं की सूचना दें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Never with the name of a patient.</source>
            <translation>रोगी के नाम के बिना।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Recording</source>
            <translation>रिकॉर्डिंग</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Length of the pieces that are sent</source>
            <translation>भेजे जाने वाले टुकड़ों की लंबाई</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Shorter pieces are with the server sooner, and cost more requests. Counts from the next visit on.</source>
            <translation>छोटे टुकड़े सर्वर तक जल्दी पहुँचते हैं, पर अनुरोध अधिक लगते हैं। अगली विज़िट से लागू।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>A new visit is</source>
            <translation>नई विज़िट है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>A consultation: two people who talk</source>
            <translation>परामर्श: बातचीत करते दो लोग</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>A dictation: you alone</source>
            <translation>डिक्टेशन: अकेले आप</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Each visit can still be changed before it begins.</source>
            <translation>हर विज़िट शुरू होने से पहले बदली जा सकती है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Ask for the patient's consent before a visit is recorded</source>
            <translation>विज़िट रिकॉर्ड होने से पहले रोगी की सहमति पूछें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Question that is asked</source>
            <translation>पूछा जाने वाला प्रश्न</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Empty: the program's own words.</source>
            <translation>खाली: प्रोग्राम के अपने शब्द।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Microphones</source>
            <translation>माइक्रोफ़ोन</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Your microphones, the most wanted first</source>
            <translation>आपके माइक्रोफ़ोन, सबसे पसंदीदा पहले</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>The first one that is connected is used. A microphone comes into this list when you choose it in the window.</source>
            <translation>जो पहला जुड़ा हो उसका उपयोग होता है। जब आप विंडो में कोई माइक्रोफ़ोन चुनते हैं तब वह इस सूची में आता है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>You have chosen no microphone yet: the computer's own choice is used.</source>
            <translation>आपने अभी कोई माइक्रोफ़ोन नहीं चुना: कंप्यूटर की अपनी पसंद का उपयोग होता है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Up</source>
            <translation>ऊपर</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Down</source>
            <translation>नीचे</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Remove</source>
            <translation>हटाएँ</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>When a microphone is lost during a visit</source>
            <translation>जब विज़िट के दौरान माइक्रोफ़ोन से संपर्क टूट जाए</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Go on with another one that you have used before</source>
            <translation>पहले उपयोग किए गए किसी दूसरे से जारी रखें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Go on with any other one</source>
            <translation>किसी भी दूसरे से जारी रखें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Wait until it is back</source>
            <translation>उसके लौटने तक रुकें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Sending</source>
            <translation>भेजना</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Server for new visits</source>
            <translation>नई विज़िटों के लिए सर्वर</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>The practice server of this computer: nothing leaves it</source>
            <translation>इस कंप्यूटर का अभ्यास सर्वर: कुछ बाहर नहीं जाता</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Server and sign-in are changed in “Account”, not while a visit is recorded.</source>
            <translation>सर्वर और साइन-इन “खाता” में बदले जाते हैं, विज़िट रिकॉर्ड होते समय नहीं।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Account…</source>
            <translation>खाता…</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Format</source>
            <translation>फ़ॉर्मैट</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>WAV, 16 bit, 16 kHz, one channel</source>
            <translation>WAV, 16 बिट, 16 kHz, एक चैनल</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Every detail of what was recorded. It is fixed: the service takes these files as they are, and a format that saves room would leave something out.</source>
            <translation>जो रिकॉर्ड हुआ उसकी हर बारीकी। यह तय है: सेवा इन फ़ाइलों को ऐसे ही लेती है, और जगह बचाने वाला फ़ॉर्मैट कुछ छोड़ देता।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Storage</source>
            <translation>संग्रह</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Sound of visits that are delivered and have their complete note</source>
            <translation>उन विज़िटों की ध्वनि जो पहुँच गई हैं और जिनका पूरा नोट है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Keep it on this computer</source>
            <translation>इस कंप्यूटर पर रखें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Remove it after</source>
            <translation>इतने समय बाद हटाएँ</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Days</source>
            <translation>दिन</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Notes stay. What is not delivered, has no complete note, or was for practice is never removed. A new or a shorter time counts from the next start on, or an hour after it was chosen: until then you can change it.</source>
            <translation>नोट रहते हैं। जो नहीं पहुँचा, जिसका पूरा नोट नहीं, या जो अभ्यास के लिए था, वह कभी नहीं हटाया जाता। नई या कम की गई अवधि अगली बार शुरू होने पर लागू होती है, या चुने जाने के एक घंटे बाद: तब तक आप उसे बदल सकते हैं।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Data folder</source>
            <translation>डेटा फ़ोल्डर</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Recordings, encrypted. Empty: the system's place. Counts from the next start on; what is in the folder of today stays there.</source>
            <translation>रिकॉर्डिंग, एन्क्रिप्टेड। खाली: सिस्टम की जगह। अगली शुरुआत से लागू; जो आज के फ़ोल्डर में है वह वहीं रहता है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Folder for exported recordings</source>
            <translation>निर्यात की गई रिकॉर्डिंग का फ़ोल्डर</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>You are asked each time, beginning there. Exported files are not encrypted. Empty: your documents.</source>
            <translation>हर बार आपसे पूछा जाता है, शुरुआत वहीं से होती है। निर्यात की गई फ़ाइलें एन्क्रिप्टेड नहीं होतीं। खाली: आपके दस्तावेज़।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Browse…</source>
            <translation>चुनें…</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Sounds</source>
            <translation>ध्वनियाँ</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>When recording starts</source>
            <translation>जब रिकॉर्डिंग शुरू हो</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>When it is paused, and goes on</source>
            <translation>जब वह रुके, और जारी हो</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>When a visit is finished</source>
            <translation>जब विज़िट समाप्त हो</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Alarm when something endangers the recording</source>
            <translation>जब कुछ रिकॉर्डिंग को ख़तरे में डाले तब अलार्म</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Without it only the window tells.</source>
            <translation>इसके बिना केवल विंडो बताती है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Keys everywhere</source>
            <translation>हर जगह काम करने वाली कुंजियाँ</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Let these keys work in every program</source>
            <translation>ये कुंजियाँ हर प्रोग्राम में काम करें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>They are then taken from the other programs. Not every system allows it.</source>
            <translation>तब वे दूसरे प्रोग्रामों से ले ली जाती हैं। हर सिस्टम इसकी अनुमति नहीं देता।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Record</source>
            <translation>रिकॉर्ड करें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Pause and go on</source>
            <translation>रोकें और जारी रखें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Finish</source>
            <translation>समाप्त करें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Take Ctrl, Alt or both into it: a bare key is needed for writing.</source>
            <translation>इसमें Ctrl, Alt या दोनों लें: अकेली कुंजी लिखने के लिए चाहिए।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Keyboard</source>
            <translation>कीबोर्ड</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Choose an action, then press its new keys.</source>
            <translation>कोई काम चुनें, फिर उसकी नई कुंजियाँ दबाएँ।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>New keys</source>
            <translation>नई कुंजियाँ</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>No keys</source>
            <translation>कोई कुंजी नहीं</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Reset</source>
            <translation>पहले जैसा करें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Reset all</source>
            <translation>सब पहले जैसा करें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>These keys are needed to move about in the window.</source>
            <translation>ये कुंजियाँ विंडो में चलने-फिरने के लिए चाहिए।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Write the whole path, from the drive or the first slash on.</source>
            <translation>पूरा पथ लिखें, ड्राइव या पहले स्लैश से।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>This is a file, not a folder.</source>
            <translation>यह फ़ाइल है, फ़ोल्डर नहीं।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>This folder cannot be written. Choose another one.</source>
            <translation>इस फ़ोल्डर में लिखा नहीं जा सकता। कोई दूसरा चुनें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>This folder belongs to somebody else. Choose one of your own, or a new one.</source>
            <translation>यह फ़ोल्डर किसी और का है। अपना कोई फ़ोल्डर चुनें, या नया बनाएँ।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>This folder lies on another computer. Choose one on this computer.</source>
            <translation>यह फ़ोल्डर दूसरे कंप्यूटर पर है। इस कंप्यूटर पर कोई चुनें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>This lies inside a data folder. Choose a place beside it.</source>
            <translation>यह एक डेटा फ़ोल्डर के अंदर है। उसके बाहर कोई जगह चुनें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>There are other files in this folder. Choose an empty or a new one.</source>
            <translation>इस फ़ोल्डर में दूसरी फ़ाइलें हैं। कोई खाली या नया चुनें।</translation>
        </message>
        <message numerus="yes">
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>{count} seconds</source>
            <translation>
                <numerusform>{count} सेकंड</numerusform>
                <numerusform>{count} सेकंड</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>days</source>
            <translation>
                <numerusform>दिन</numerusform>
                <numerusform>दिन</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>The sound of every visit that was delivered more than {count} days ago will be removed for good.</source>
            <translation>
                <numerusform>हर उस विज़िट की ध्वनि, जो {count} दिन से अधिक पहले पहुँच चुकी है, हमेशा के लिए हटाई जाएगी।</numerusform>
                <numerusform>हर उस विज़िट की ध्वनि, जो {count} दिनों से अधिक पहले पहुँच चुकी है, हमेशा के लिए हटाई जाएगी।</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>“{name}” has these keys already. Choose others, or change that one first.</source>
            <translation>“{name}” के पास ये कुंजियाँ पहले से हैं। दूसरी चुनें, या पहले उसे बदलें।</translation>
        </message>
        <message numerus="yes">
            <location filename="../../recorder_gui/app/wording/settings.py" />
            <source>Longer than {count} characters. It is not kept.</source>
            <translation>
                <numerusform>{count} अक्षर से लंबा है। यह रखा नहीं जाएगा।</numerusform>
                <numerusform>{count} अक्षरों से लंबा है। यह रखा नहीं जाएगा।</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/small_window.py" />
            <source>Small window</source>
            <translation>छोटी विंडो</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/small_window.py" />
            <source>A strip that stays above other programs ({keys})</source>
            <translation>एक पट्टी जो दूसरे प्रोग्रामों के ऊपर रहती है ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/small_window.py" />
            <source>Consultation Recorder, small window</source>
            <translation>Consultation Recorder, छोटी विंडो</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/small_window.py" />
            <source>Back to the window</source>
            <translation>विंडो पर वापस</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/small_window.py" />
            <source>Show the large window again ({keys})</source>
            <translation>बड़ी विंडो फिर दिखाएँ ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/small_window.py" />
            <source>Drag it, or move it with Ctrl and the arrow keys.</source>
            <translation>इसे खींचें, या Ctrl और तीर की कुंजियों से हिलाएँ।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/small_window.py" />
            <source>Messages in the window</source>
            <translation>विंडो में संदेश</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/small_window.py" />
            <source>The large window has a message for you ({keys})</source>
            <translation>बड़ी विंडो में आपके लिए संदेश है ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/small_window.py" />
            <source>Show the window</source>
            <translation>विंडो दिखाएँ</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/small_window.py" />
            <source>Quit</source>
            <translation>बंद करें</translation>
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
            <translation>नया संस्करण आने पर बताएँ</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/updates.py" />
            <source>Asked once a day, between visits. Nothing about you or this computer is sent, and the program never changes itself.</source>
            <translation>दिन में एक बार, विज़िटों के बीच पूछा जाता है। आपके या इस कंप्यूटर के बारे में कुछ नहीं भेजा जाता, और प्रोग्राम स्वयं को कभी नहीं बदलता।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/updates.py" />
            <source>Open page</source>
            <translation>पेज खोलें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/updates.py" />
            <source>Shows the new version in your browser</source>
            <translation>नया संस्करण आपके ब्राउज़र में दिखाता है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/updates.py" />
            <source>Later</source>
            <comment>tell of a new version</comment>
            <translation>बाद में</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/updates.py" />
            <source>Hides this for a week</source>
            <translation>इसे एक सप्ताह तक छिपाता है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/updates.py" />
            <source>Version {version} is available</source>
            <translation>संस्करण {version} उपलब्ध है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/updates.py" />
            <source>Out of support: install version {version}</source>
            <translation>अब समर्थन नहीं: संस्करण {version} इंस्टॉल करें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/updates.py" />
            <source>{changed} You have version {running}.</source>
            <translation>{changed} आपके पास संस्करण {running} है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/updates.py" />
            <source>No browser could be opened. The page is {page}</source>
            <translation>कोई ब्राउज़र नहीं खुल सका। पेज का पता है {page}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_details.py" />
            <source>The server does not know the chosen template: the note is written without it.</source>
            <translation>सर्वर चुने हुए टेम्पलेट को नहीं जानता: नोट उसके बिना लिखा जाता है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_details.py" />
            <source>The server does not know the chosen language: the visit was sent as English.</source>
            <translation>सर्वर चुनी हुई भाषा को नहीं जानता: विज़िट अंग्रेज़ी के रूप में भेजी गई।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_details.py" />
            <source>The note was written with the other template, and stands behind the first.</source>
            <translation>दूसरे टेम्पलेट से नोट लिखा गया, और वह पहले के बाद है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_details.py" />
            <source>There is nothing to write a note from yet. Wait until the note is ready.</source>
            <translation>अभी ऐसा कुछ नहीं जिससे नोट लिखा जाए। नोट तैयार होने तक रुकें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_details.py" />
            <source>This server cannot write another note of a visit. The note you have stays as it is.</source>
            <translation>यह सर्वर किसी विज़िट का दूसरा नोट नहीं लिख सकता। आपका नोट जैसा है वैसा रहेगा।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_details.py" />
            <source>The server did not write the note: it may not know the template or the visit any more.</source>
            <translation>सर्वर ने नोट नहीं लिखा: शायद वह टेम्पलेट या विज़िट को अब नहीं जानता।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_details.py" />
            <source>The server did not answer. Ask again when it can be reached.</source>
            <translation>सर्वर ने उत्तर नहीं दिया। जब उस तक पहुँचा जा सके तब फिर कहें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_details.py" />
            <source>The server has not written the note within three minutes. Ask again later.</source>
            <translation>सर्वर ने तीन मिनट में नोट नहीं लिखा। बाद में फिर कहें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>Why this visit needs your attention</source>
            <translation>इस विज़िट पर आपका ध्यान क्यों चाहिए</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>Press “{retry}” to offer it once more. If that does not help, ask the service's support.</source>
            <translation>इसे एक बार फिर भेजने के लिए “{retry}” दबाएँ। इससे बात न बने तो सेवा की सहायता-टीम से पूछें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>“{retry}” sends the visit anew for another note; the service may count it a second time.</source>
            <translation>“{retry}” दबाने से विज़िट दूसरे नोट के लिए नए सिरे से भेजी जाती है; सेवा उसे दूसरी बार गिन सकती है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>The server does not accept this visit's kind of sound.</source>
            <translation>सर्वर इस विज़िट की ध्वनि का प्रकार स्वीकार नहीं करता।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>This visit is too large for the server.</source>
            <translation>यह विज़िट सर्वर के लिए बहुत बड़ी है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>The server did not accept this visit.</source>
            <translation>सर्वर ने यह विज़िट स्वीकार नहीं की।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>Your account with the service has reached its limit.</source>
            <translation>सेवा में आपका खाता अपनी सीमा पर पहुँच गया है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>Have the limit raised, or wait until it begins anew; then press “{retry}”.</source>
            <translation>सीमा बढ़वाएँ, या उसके नए सिरे से शुरू होने की प्रतीक्षा करें; फिर “{retry}” दबाएँ।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>There is no voice service at the address this visit goes to.</source>
            <translation>यह विज़िट जिस पते पर जाती है वहाँ कोई वॉइस सेवा नहीं है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>Check the address under “Account” with your IT support; then press “{retry}”.</source>
            <translation>अपनी IT सहायता के साथ “खाता” में पता जाँचें; फिर “{retry}” दबाएँ।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>The server does not accept your sign-in.</source>
            <translation>सर्वर आपका साइन-इन स्वीकार नहीं करता।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>Sign in under “Account”; then press “{retry}”.</source>
            <translation>“खाता” में साइन-इन करें; फिर “{retry}” दबाएँ।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>This visit was damaged on this computer's disk; what could not be read was put aside.</source>
            <translation>यह विज़िट इस कंप्यूटर की डिस्क पर क्षतिग्रस्त हो गई; जो पढ़ा नहीं जा सका उसे अलग रख दिया गया।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>Have the disk checked, and tell your support: nothing was deleted.</source>
            <translation>डिस्क की जाँच करवाएँ और अपनी सहायता-टीम को बताएँ: कुछ भी हटाया नहीं गया।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>The server refuses a piece of this visit; the list below says which.</source>
            <translation>सर्वर इस विज़िट का एक टुकड़ा लेने से मना करता है; नीचे की सूची बताती है कि कौन-सा।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>The server does not hold every piece of this visit, though all were sent.</source>
            <translation>सभी टुकड़े भेजे गए, फिर भी सर्वर के पास इस विज़िट का हर टुकड़ा नहीं है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>The server lost this visit several times before it was whole.</source>
            <translation>सर्वर ने पूरी होने से पहले यह विज़िट कई बार खो दी।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>All was delivered, but the service could not write a note.</source>
            <translation>सब कुछ पहुँच गया, पर सेवा नोट नहीं लिख सकी।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>All was delivered, but what the service wrote holds no text.</source>
            <translation>सब कुछ पहुँच गया, पर सेवा ने जो लिखा उसमें कोई पाठ नहीं है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>The service closed this visit before a note was written.</source>
            <translation>नोट लिखे जाने से पहले सेवा ने यह विज़िट बंद कर दी।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>It belongs to another account: try it again under that one, or send it again to the one in use.</source>
            <translation>यह किसी दूसरे खाते की है: उसी खाते में फिर कोशिश करें, या इसे अभी उपयोग में आने वाले खाते पर फिर भेजें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>The service gave no clear reason.</source>
            <translation>सेवा ने कोई स्पष्ट कारण नहीं बताया।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>{state} · sent again</source>
            <translation>{state} · फिर भेजी गई</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visit_standing.py" />
            <source>Sent again, as a copy of another visit</source>
            <translation>फिर भेजी गई, किसी दूसरी विज़िट की प्रति के रूप में</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Ready</source>
            <translation>तैयार</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Starting…</source>
            <translation>शुरू हो रहा है…</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Paused</source>
            <translation>रुका हुआ</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Not recording</source>
            <translation>रिकॉर्ड नहीं हो रहा</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Saved on this computer</source>
            <translation>इस कंप्यूटर पर सुरक्षित</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Uploading</source>
            <translation>भेजा जा रहा है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Waiting for network</source>
            <translation>नेटवर्क की प्रतीक्षा</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Sign-in needed</source>
            <translation>साइन-इन आवश्यक</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Note being written</source>
            <translation>नोट लिखा जा रहा है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Needs your attention</source>
            <translation>आपका ध्यान चाहिए</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Saved here</source>
            <translation>यहाँ सुरक्षित</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Waiting to retry</source>
            <translation>फिर कोशिश की प्रतीक्षा</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Needs attention</source>
            <translation>ध्यान चाहिए</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>With the server</source>
            <translation>सर्वर के पास</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Trying again</source>
            <translation>फिर कोशिश हो रही है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Needs sign-in</source>
            <translation>साइन-इन चाहिए</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>The note is ready.</source>
            <translation>नोट तैयार है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Part of the note is ready; some of it could not be written.</source>
            <translation>नोट का एक भाग तैयार है; कुछ भाग नहीं लिखा जा सका।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>The service could not write a note. The recording is kept on this computer.</source>
            <translation>सेवा नोट नहीं लिख सकी। रिकॉर्डिंग इस कंप्यूटर पर रखी है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>The service closed this visit before a note was written. The recording is kept.</source>
            <translation>नोट लिखे जाने से पहले सेवा ने यह विज़िट बंद कर दी। रिकॉर्डिंग रखी हुई है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>the microphone was lost</source>
            <translation>माइक्रोफ़ोन से संपर्क टूट गया</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>the computer was too busy to take in the sound</source>
            <translation>कंप्यूटर ध्वनि लेने के लिए बहुत व्यस्त था</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>the microphone delivered nothing</source>
            <translation>माइक्रोफ़ोन से कुछ नहीं आया</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>the computer was asleep</source>
            <translation>कंप्यूटर स्लीप में था</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>the recording was started again</source>
            <translation>रिकॉर्डिंग फिर से शुरू की गई</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>it could not be read back from the disk</source>
            <translation>इसे डिस्क से वापस पढ़ा नहीं जा सका</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Server out of reach</source>
            <translation>सर्वर तक पहुँच नहीं</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>No answer in time</source>
            <translation>समय पर उत्तर नहीं मिला</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Certificate not trusted</source>
            <translation>प्रमाणपत्र भरोसेमंद नहीं</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Network sign-in page</source>
            <translation>नेटवर्क का साइन-इन पेज</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Server is busy</source>
            <translation>सर्वर व्यस्त है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Server fault</source>
            <translation>सर्वर में गड़बड़ी</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>The program was closed</source>
            <translation>प्रोग्राम बंद कर दिया गया</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Key store is locked</source>
            <translation>की-स्टोर लॉक है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Disk could not be read</source>
            <translation>डिस्क पढ़ी नहीं जा सकी</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Sound format not accepted</source>
            <translation>ध्वनि का फ़ॉर्मैट स्वीकार नहीं</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Too large for the server</source>
            <translation>सर्वर के लिए बहुत बड़ा</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Not accepted</source>
            <translation>स्वीकार नहीं किया गया</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Account limit reached</source>
            <translation>खाते की सीमा पूरी हो गई</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>No service at this address</source>
            <translation>इस पते पर कोई सेवा नहीं</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Damaged on this computer</source>
            <translation>इस कंप्यूटर पर क्षतिग्रस्त</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Sound removed here to make room</source>
            <translation>जगह बनाने के लिए ध्वनि यहाँ से हटाई गई</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>No clear reason given</source>
            <translation>कोई स्पष्ट कारण नहीं बताया गया</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Nothing yet</source>
            <translation>अभी कुछ नहीं</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Being saved</source>
            <translation>सुरक्षित किया जा रहा है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>On its way</source>
            <translation>रास्ते में</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>All saved</source>
            <translation>सब सुरक्षित</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>All delivered</source>
            <translation>सब पहुँच गया</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Not saved</source>
            <translation>सुरक्षित नहीं</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>{seconds:.1f} s of sound missing: {cause}</source>
            <translation>{seconds:.1f} से. की ध्वनि नहीं है: {cause}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>{seconds:.1f} s of sound missing in {count} places</source>
            <translation>
                <numerusform>{count} जगह पर {seconds:.1f} से. की ध्वनि नहीं है</numerusform>
                <numerusform>{count} जगहों पर {seconds:.1f} से. की ध्वनि नहीं है</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>{tries} · now</source>
            <translation>{tries} · अभी</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>{tries} · in {seconds} s</source>
            <translation>{tries} · {seconds} से. में</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Locked: its key cannot be opened</source>
            <translation>लॉक है: इसकी कुंजी नहीं खुलती</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Waits for another account</source>
            <translation>दूसरे खाते की प्रतीक्षा में</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Uploading {done} of {chunks}</source>
            <translation>{chunks} में से {done} भेजे गए</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Waiting: {reason}</source>
            <translation>प्रतीक्षा: {reason}</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Interrupted, saved</source>
            <translation>बीच में रुकी, सुरक्षित</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Interrupted at {clock}, saved</source>
            <translation>{clock} पर बीच में रुकी, सुरक्षित</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Locked visit</source>
            <translation>लॉक की हुई विज़िट</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>Visit without label</source>
            <translation>बिना लेबल की विज़िट</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits.py" />
            <source>{seconds:.1f} s</source>
            <translation>{seconds:.1f} से.</translation>
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
            <translation>यह विज़िट रिकॉर्ड हो रही है, इसलिए हटाई नहीं जा सकती</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_kept.py" />
            <source>Finish it first.</source>
            <translation>पहले इसे समाप्त करें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_kept.py" />
            <source>This visit is being sent at this moment: it is deleted as soon as that ends</source>
            <translation>यह विज़िट इस समय भेजी जा रही है: यह पूरा होते ही इसे हटा दिया जाएगा</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_kept.py" />
            <source>That takes seconds, or up to three minutes where the server does not answer.</source>
            <translation>इसमें कुछ सेकंड लगते हैं, या सर्वर उत्तर न दे तो तीन मिनट तक।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_kept.py" />
            <source>Part of this visit is in memory only and it was not deleted</source>
            <translation>इस विज़िट का एक भाग केवल मेमोरी में है, इसलिए इसे हटाया नहीं गया</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_kept.py" />
            <source>Free some space on the disk, then delete it again.</source>
            <translation>डिस्क पर कुछ जगह खाली करें, फिर इसे हटाएँ।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_kept.py" />
            <source>More of this visit was unsent than you were told, so nothing was deleted</source>
            <translation>इस विज़िट का जितना भाग बताया गया था उससे अधिक अनभेजा था, इसलिए कुछ नहीं हटाया गया</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_kept.py" />
            <source>Delete it again to see how much it is now.</source>
            <translation>अब कितना अनभेजा है, यह देखने के लिए इसे फिर हटाएँ।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_kept.py" />
            <source>This visit was not sent again</source>
            <translation>यह विज़िट फिर नहीं भेजी गई</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_kept.py" />
            <source>It is being recorded: finish it first.</source>
            <translation>यह रिकॉर्ड हो रही है: पहले इसे समाप्त करें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_kept.py" />
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>It holds no sound.</source>
            <translation>इसमें कोई ध्वनि नहीं है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_kept.py" />
            <source>Not all of its sound is on this computer any more. The server that has it keeps it.</source>
            <translation>इसकी पूरी ध्वनि अब इस कंप्यूटर पर नहीं है। जिस सर्वर के पास यह है वह इसे रखता है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_kept.py" />
            <source>The program was closed meanwhile. Try again.</source>
            <translation>इस बीच प्रोग्राम बंद कर दिया गया। फिर कोशिश करें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>Visits</source>
            <translation>विज़िटें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>Today</source>
            <translation>आज</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>Yesterday</source>
            <translation>कल</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>Search visits</source>
            <translation>विज़िट खोजें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>Search label, date or state</source>
            <translation>लेबल, तारीख या स्थिति खोजें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>Shows the visits that have all of your words in their label, date or state, such as: yesterday waiting. Escape shows all again. ({keys})</source>
            <translation>वे विज़िटें दिखाता है जिनके लेबल, तारीख या स्थिति में आपके सभी शब्द हों, जैसे: कल प्रतीक्षा। Escape से सब फिर दिखती हैं। ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>No visit has all of these words.</source>
            <translation>किसी विज़िट में ये सभी शब्द नहीं हैं।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>Visit actions</source>
            <translation>विज़िट के काम</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>What can be done with the chosen visit. Also by a right click on it.</source>
            <translation>चुनी हुई विज़िट के साथ क्या किया जा सकता है। उस पर राइट-क्लिक से भी खुलता है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>Try this visit again now</source>
            <translation>इस विज़िट के लिए अभी फिर कोशिश करें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>Export sound…</source>
            <translation>ध्वनि निर्यात करें…</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>Export the sound of this visit</source>
            <translation>इस विज़िट की ध्वनि निर्यात करें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>FLAC, every detail (*.flac)</source>
            <translation>FLAC, हर बारीकी (*.flac)</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>MP3, small (*.mp3)</source>
            <translation>MP3, छोटी (*.mp3)</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>WAV, largest (*.wav)</source>
            <translation>WAV, सबसे बड़ी (*.wav)</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>Delete…</source>
            <translation>हटाएँ…</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>Delete a visit</source>
            <translation>विज़िट हटाएँ</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>Delete for good</source>
            <translation>हमेशा के लिए हटाएँ</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>Delete, unsent sound too</source>
            <translation>हटाएँ, अनभेजी ध्वनि भी</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>Keep it</source>
            <translation>रखें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>The earlier visits could not be read just now</source>
            <translation>पहले की विज़िटें अभी पढ़ी नहीं जा सकीं</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>Nothing is lost. They are shown again at the next start.</source>
            <translation>कुछ नहीं खोया है। अगली बार शुरू करने पर वे फिर दिखेंगी।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>Delete the visit of {clock} from this computer?</source>
            <translation>क्या {clock} की विज़िट इस कंप्यूटर से हटानी है?</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>Its note is still being written and would not be shown here.</source>
            <translation>इसका नोट अभी लिखा जा रहा है और यहाँ नहीं दिखेगा।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>Its note is deleted here too.</source>
            <translation>इसका नोट भी यहाँ से हट जाएगा।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>This cannot be undone.</source>
            <translation>इसे वापस नहीं लाया जा सकता।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>None of its sound has been sent. It exists only here and will be lost for good.</source>
            <translation>इसकी कोई भी ध्वनि भेजी नहीं गई है। यह केवल यहाँ है और हमेशा के लिए खो जाएगी।</translation>
        </message>
        <message numerus="yes">
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>{count} of its {chunks} pieces are not sent. They exist only here and will be lost for good.</source>
            <translation>
                <numerusform>इसके {chunks} में से {count} टुकड़ा भेजा नहीं गया है। वह केवल यहाँ है और हमेशा के लिए खो जाएगा।</numerusform>
                <numerusform>इसके {chunks} में से {count} टुकड़े भेजे नहीं गए हैं। वे केवल यहाँ हैं और हमेशा के लिए खो जाएँगे।</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>It was only sent to the practice server: its sound exists only here and will be lost for good.</source>
            <translation>यह केवल अभ्यास सर्वर को भेजी गई थी: इसकी ध्वनि केवल यहाँ है और हमेशा के लिए खो जाएगी।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>All of its sound is with the server, which keeps its own copy.</source>
            <translation>इसकी पूरी ध्वनि सर्वर के पास है, जो अपनी प्रति रखता है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>The sound of the visit of {clock} is being written</source>
            <translation>{clock} की विज़िट की ध्वनि लिखी जा रही है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>The sound of the visit of {clock} is exported</source>
            <translation>{clock} की विज़िट की ध्वनि निर्यात हो गई</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/visits_list.py" />
            <source>It is in {path}, not encrypted: keep it as you keep the record.</source>
            <translation>यह {path} में है और एन्क्रिप्ट नहीं है: इसे रोगी-अभिलेख की तरह सँभालकर रखें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Patient label</source>
            <translation>रोगी का लेबल</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Patient label (optional)</source>
            <translation>रोगी का लेबल (वैकल्पिक)</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>No patient label</source>
            <translation>रोगी का लेबल नहीं है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>A name or number for this visit. You may leave it empty.</source>
            <translation>इस विज़िट के लिए कोई नाम या संख्या। आप इसे खाली छोड़ सकते हैं।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>The microphone that records the visit. It can be changed at any time.</source>
            <translation>वह माइक्रोफ़ोन जो विज़िट रिकॉर्ड करता है। इसे कभी भी बदला जा सकता है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>No microphone found</source>
            <translation>कोई माइक्रोफ़ोन नहीं मिला</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Pause</source>
            <translation>रोकें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Resume</source>
            <translation>जारी रखें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Start recording a visit ({keys})</source>
            <translation>विज़िट की रिकॉर्डिंग शुरू करें ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Pause or resume the recording ({keys})</source>
            <translation>रिकॉर्डिंग रोकें या जारी रखें ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Finish this visit ({keys})</source>
            <translation>यह विज़िट समाप्त करें ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Try again now</source>
            <translation>अभी फिर कोशिश करें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Send again now what is waiting ({keys})</source>
            <translation>जो प्रतीक्षा में है उसे अभी फिर भेजें ({keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Try this visit again now ({keys}), and all that is waiting ({all_keys})</source>
            <translation>इस विज़िट के लिए अभी फिर कोशिश करें ({keys}), और जो कुछ प्रतीक्षा में है उसके लिए ({all_keys})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Recorder state</source>
            <translation>रिकॉर्डर की स्थिति</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Elapsed time</source>
            <translation>बीता हुआ समय</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>No sound comes</source>
            <translation>ध्वनि नहीं आ रही</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Sound level</source>
            <translation>ध्वनि का स्तर</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>No sound</source>
            <translation>ध्वनि नहीं</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Quiet</source>
            <translation>धीमी</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Good level</source>
            <translation>ठीक स्तर</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Too loud</source>
            <translation>बहुत तेज़</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Sound of the last minute</source>
            <translation>पिछले मिनट की ध्वनि</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>A picture of the sound recorded in the last minute, with the cuts between its pieces.</source>
            <translation>पिछले मिनट में रिकॉर्ड हुई ध्वनि का चित्र, टुकड़ों के बीच के निशानों के साथ।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Speak: the sound of the last minute appears here.</source>
            <translation>बोलें: पिछले मिनट की ध्वनि यहाँ दिखेगी।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Safe on this computer</source>
            <translation>इस कंप्यूटर पर सुरक्षित</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Choose a visit to see where its recording is and what came back.</source>
            <translation>कोई विज़िट चुनें और देखें कि उसकी रिकॉर्डिंग कहाँ है और क्या वापस आया।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>The visits you record today appear here.</source>
            <translation>आज आप जो विज़िटें रिकॉर्ड करेंगे वे यहाँ दिखेंगी।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>New visit</source>
            <translation>नई विज़िट</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Nothing recorded yet</source>
            <translation>अभी कुछ रिकॉर्ड नहीं हुआ</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Pieces or note</source>
            <translation>टुकड़े या नोट</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Recorded pieces</source>
            <translation>रिकॉर्ड किए गए टुकड़े</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Each piece of up to 20 seconds, and where it is.</source>
            <translation>20 सेकंड तक का हर टुकड़ा, और वह कहाँ है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Each piece of the recording appears here, with where it is.</source>
            <translation>रिकॉर्डिंग का हर टुकड़ा यहाँ दिखेगा, और यह भी कि वह कहाँ है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>No.</source>
            <translation>क्र.</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Time</source>
            <translation>समय</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Length</source>
            <translation>लंबाई</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Remark</source>
            <translation>टिप्पणी</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Note</source>
            <translation>नोट</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Note ●</source>
            <translation>नोट ●</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>What the service wrote about this visit. It can be read and copied.</source>
            <translation>सेवा ने इस विज़िट के बारे में जो लिखा। इसे पढ़ा और कॉपी किया जा सकता है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>none</source>
            <translation>कोई नहीं</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Messages</source>
            <translation>संदेश</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Dismiss</source>
            <translation>बंद करें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Hide this message</source>
            <translation>यह संदेश छिपाएँ</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>There is more to tell: show the next message</source>
            <translation>और भी संदेश हैं: अगला दिखाएँ</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>A visit is being recorded</source>
            <translation>एक विज़िट रिकॉर्ड हो रही है</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Finish this visit and close?</source>
            <translation>क्या यह विज़िट समाप्त करके बंद करना है?</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>The recording is saved first. What is not delivered yet is sent the next time you open the program.</source>
            <translation>पहले रिकॉर्डिंग सुरक्षित की जाती है। जो अभी नहीं पहुँचा है वह प्रोग्राम के अगली बार खुलने पर भेजा जाएगा।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>If you close now, what is in memory only is lost. Do first what the message in the window says: it goes away by itself when everything is safe.</source>
            <translation>अभी बंद करने पर जो केवल मेमोरी में है वह खो जाएगा। पहले वह करें जो विंडो का संदेश कहता है: सब सुरक्षित होते ही वह अपने-आप हट जाता है।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Close and lose them</source>
            <translation>बंद करें और खो दें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Keep open</source>
            <translation>खुला रखें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Finish and close</source>
            <translation>समाप्त करके बंद करें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Keep recording</source>
            <translation>रिकॉर्डिंग जारी रखें</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Your recording is being put away safely. The window closes by itself.</source>
            <translation>आपकी रिकॉर्डिंग सुरक्षित रखी जा रही है। विंडो अपने-आप बंद हो जाएगी।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Missing: {microphone}</source>
            <translation>नहीं है: {microphone}</translation>
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
            <translation>अगला ({count} में से {shown})</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Sending {percent} %</source>
            <translation>{percent} % भेजा गया</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Something went wrong inside the program</source>
            <translation>प्रोग्राम के अंदर कुछ गड़बड़ हो गई</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>What was recorded is safe. If it happens again, close the program and open it anew.</source>
            <translation>जो रिकॉर्ड हुआ वह सुरक्षित है। फिर ऐसा हो तो प्रोग्राम बंद करके दोबारा खोलें।</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Practice server on this computer: nothing leaves it</source>
            <translation>इस कंप्यूटर पर अभ्यास सर्वर: कुछ बाहर नहीं जाता</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Encrypted, key in a private file</source>
            <translation>एन्क्रिप्टेड, कुंजी एक निजी फ़ाइल में</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Encrypted</source>
            <translation>एन्क्रिप्टेड</translation>
        </message>
        <message>
            <location filename="../../recorder_gui/app/wording/window.py" />
            <source>Recordings go to {server}</source>
            <translation>रिकॉर्डिंग {server} पर जाती है</translation>
        </message>
        <message>
            <source>New visits go to the server that is shown above, which may be the practice server of this computer. Choose your account again before you record. Recordings are safe.</source>
            <translation type="vanished">नई विज़िटें ऊपर दिखाए गए सर्वर पर जाती हैं, जो इस कंप्यूटर का अभ्यास सर्वर भी हो सकता है। रिकॉर्ड करने से पहले अपना खाता फिर से चुनें। रिकॉर्डिंग सुरक्षित हैं।</translation>
        </message>
        <message>
            <source>Consent</source>
            <translation type="vanished">सहमति</translation>
        </message>
        <message>
            <source>{cell}, being played</source>
            <translation type="vanished">{cell}, चल रहा है</translation>
        </message>
        <message>
            <source>Looking at the folder…</source>
            <translation type="vanished">फ़ोल्डर देखा जा रहा है…</translation>
        </message>
        <message>
            <source>Notes stay. What is not delivered, has no complete note, or was for practice is never removed. A new or a shorter time counts from the next start on, or once it was chosen for an hour: until then you can change it.</source>
            <translation type="vanished">नोट रहते हैं। जो नहीं पहुँचा, जिसका पूरा नोट नहीं, या जो अभ्यास के लिए था, वह कभी नहीं हटाया जाता। नई या कम की गई अवधि अगली बार शुरू होने पर लागू होती है, या चुने जाने के एक घंटे बाद: तब तक आप उसे बदल सकते हैं।</translation>
        </message>
        <message>
            <source>Notes stay. What is not delivered, has no complete note, or was for practice is never removed.</source>
            <translation type="vanished">नोट रहते हैं। जो नहीं पहुँचा, जिसका पूरा नोट नहीं, या जो अभ्यास के लिए था, वह कभी नहीं हटाया जाता।</translation>
        </message>
        <message>
            <source>Sort by “{title}”; again: the other way round (Alt+{key})</source>
            <translation type="vanished">“{title}” के अनुसार क्रम; फिर दबाने पर उलटा (Alt+{key})</translation>
        </message>
        <message>
            <source>This visit waits for you: what to do stands in its messages and pieces.</source>
            <translation type="vanished">यह विज़िट आपकी प्रतीक्षा में है: क्या करना है, यह उसके संदेशों और टुकड़ों में लिखा है।</translation>
        </message>
        <message>
            <source>This visit is being sent at this moment and was not deleted</source>
            <translation type="vanished">यह विज़िट इस समय भेजी जा रही है, इसलिए हटाई नहीं गई</translation>
        </message>
        <message>
            <source>Wait a few seconds, then delete it again.</source>
            <translation type="vanished">कुछ सेकंड रुकें, फिर इसे हटाएँ।</translation>
        </message>
    </context>
</TS>
